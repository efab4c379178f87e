// A function is no key.
//! unknown type to convert to string
let o = {};
o[function() { }];
