// A for is undefined.
print(load('m.js')); //> undefined
//@ file m.js: 5; for (let i = 0; i < 3; i++) { i; }
