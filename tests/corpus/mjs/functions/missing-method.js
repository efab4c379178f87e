// Calling a property that does not exist.
//! calling non-callable
let o = {};
o.nothing();
