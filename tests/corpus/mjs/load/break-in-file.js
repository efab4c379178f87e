// A break in a file does not reach the loop of its caller.
//! failed to exec file "m.js": misplaced 'break'
while (true) { load('m.js'); }
//@ file m.js: break;
