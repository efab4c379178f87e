// With a namespace the outer names stay visible.
let g = 5;
let ns = {};
load('m.js', ns);
print(ns.copy, g); //> 5 6
//@ file m.js: let copy = g;
//@ file m.js: g = 6;
