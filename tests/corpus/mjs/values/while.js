// A while is undefined.
print(load('m.js')); //> undefined
//@ file m.js: let i = 0; while (i < 3) { i++; }
