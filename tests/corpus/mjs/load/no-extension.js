// No extension is added.
//! failed to exec file "m": failed to read file "m"
load('m');
//@ file m.js: print('in m');
