// An empty file is undefined.
print(load('m.js')); //> undefined
//@ file m.js:
