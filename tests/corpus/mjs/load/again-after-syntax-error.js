// A file that could not be parsed is read again.
//! failed to exec file "m.js": parse error at line 1: [) 34567890]
load('m.js');
//@ file m.js: ) 34567890
//---
//! failed to exec file "m.js": parse error at line 1: [) 34567890]
load('m.js');
