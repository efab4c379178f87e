// Inside a block the names of the file end with it.
//! [fromFile] is not defined
{ load('m.js'); print(fromFile); } //> 5
fromFile;
//@ file m.js: let fromFile = 5;
