// The condition of a while sees the names of its body.
let go = true, n = 0;
while (go) { let go = n < 2; n++; }
print(n, go); //> 3 true
