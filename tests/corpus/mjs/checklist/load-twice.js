// A file runs once.
print(load('m.js'), load('m.js')); //> 7 undefined
//@ file m.js: 7;
