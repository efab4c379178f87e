// An error in the file ends the script.
//! failed to exec file "m.js": [nothing] is not defined
load('m.js');
print('never');
//@ file m.js: print('in m');
//@ file m.js: nothing;
//> in m
