// The comma operator gives its last operand.
print(load('m.js')); //> 3
//@ file m.js: 1, 2, 3;
