// A file that has failed runs again.
//! failed to exec file "m.js": [late] is not defined
load('m.js');
//> run
//@ file m.js: print('run');
//@ file m.js: late;
//---
let late = 5;
print(load('m.js'));
//> run
//> 5
