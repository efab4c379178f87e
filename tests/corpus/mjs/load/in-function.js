// Inside a function the names of the file are local.
//! [fromFile] is not defined
let f = function() { load('m.js'); return fromFile; };
print(f()); //> 5
fromFile;
//@ file m.js: let fromFile = 5;
