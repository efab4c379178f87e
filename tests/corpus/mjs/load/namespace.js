// With a second argument definitions land in it.
let ns = {};
print(load('m.js', ns)); //> 3
print(JSON.stringify(ns), global.a); //> {"b":2,"a":1} undefined
//@ file m.js: let a = 1, b = 2;
//@ file m.js: a + b;
