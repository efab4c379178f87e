// An if without a branch taken is undefined.
print(load('m.js')); //> undefined
//@ file m.js: 7; if (false) { 8; }
