// With a namespace the file runs again.
load('m.js', {});
load('m.js', {});
//> in m
//> in m
//@ file m.js: print('in m');
