// Compound assignment to a property with a name or a string key.
let o = {n: 1};
o.n += 2;
o['n'] *= 5;
print(o.n); //> 15
