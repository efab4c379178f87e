// A block has the value of its last statement.
print(load('m.js')); //> 5
//@ file m.js: { 4; 5; }
