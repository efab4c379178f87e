// A return at the top of a file is an error.
//! failed to exec file "m.js": cannot return
load('m.js');
//@ file m.js: return 5;
