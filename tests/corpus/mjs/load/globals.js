// At top level the names of the file become global.
load('m.js');
print(fromFile, global.fromFile, add(1, 2)); //> 5 5 3
//@ file m.js: let fromFile = 5;
//@ file m.js: function add(a, b) { return a + b; }
