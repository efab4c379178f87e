// Files load files.
load('a.js');
print(a, b, c); //> 1 2 3
//@ file a.js: load('b.js'); let a = 1;
//@ file b.js: load('c.js'); let b = 2;
//@ file c.js: let c = 3;
