// An assignment has the new value, a compound one the old.
let a = 1;
print(load('m.js'), load('n.js'), a); //> 5 5 7
//@ file m.js: a = 5;
//@ file n.js: a += 2;
