// A while has one scope for all iterations.
let n = 0;
while (n < 3) { let last; print(last); last = n; n++; }
//> undefined
//> 0
//> 1
