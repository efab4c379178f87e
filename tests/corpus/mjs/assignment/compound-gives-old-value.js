// A compound assignment gives the OLD value.
let a = 1;
print(a += 5, a); //> 1 6
print(a *= 2, a); //> 6 12
