// A number followed by a name is two statements.
let b11 = 5;
print(load('m.js')); //> 5
//@ file m.js: 0b11;
