// Functions have no properties to read.
//! type error
let f = function() { };
f.length;
