// Writes never reach the prototype.
let p = {n: 1};
let o = Object.create(p);
o.n = o.n + 1;
print(o.n, p.n); //> 2 1
