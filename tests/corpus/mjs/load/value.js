// load gives the value of the last statement.
print(load('m.js')); //> 49
//@ file m.js: let m = 7;
//@ file m.js: m * m;
