// Names are compared as they are given.
load('m.js');
load('./m.js');
//> in m
//> in other
//@ file m.js: print('in m');
//@ file ./m.js: print('in other');
