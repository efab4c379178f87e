// A let needs no semicolon at the end of the file.
print(load('m.js')); //> 5
//@ file m.js: let m = 5
