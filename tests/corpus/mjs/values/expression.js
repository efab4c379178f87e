// The value of a text is the value of its last statement.
print(load('m.js')); //> 6
//@ file m.js: 1; 2; 2 * 3;
