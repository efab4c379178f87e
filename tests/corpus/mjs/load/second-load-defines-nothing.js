// A second load defines nothing, wherever the first was.
//! [fromFile] is not defined
let f = function() { load('m.js'); };
f();
load('m.js');
fromFile;
//@ file m.js: let fromFile = 5;
