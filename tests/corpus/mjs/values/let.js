// A let has the value of its last initialiser.
print(load('m.js')); //> 2
//@ file m.js: let a = 1, b = 2;
