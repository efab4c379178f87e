// An object is no key.
//! conversion from object to string is not supported
let o = {};
o[{}];
