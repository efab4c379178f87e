// A syntax error in the file has the line of the file.
//! failed to exec file "m.js": parse error at line 2: [) 34567890]
load('m.js');
//@ file m.js: print('never');
//@ file m.js: ) 34567890
