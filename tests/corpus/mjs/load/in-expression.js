// load is an expression.
print(load('m.js') + 1, [load('n.js')][0]); //> 8 x
//@ file m.js: 7;
//@ file n.js: 'x';
