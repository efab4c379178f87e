// The names of the namespace are variables of the file.
let ns = {n: 1};
load('m.js', ns);
print(ns.n); //> 11
//@ file m.js: n = n + 10;
