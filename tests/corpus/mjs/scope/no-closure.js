// A function does not keep the names of the place where it was made.
//! [n] is not defined
let make = function() { let n = 5; return function() { return n; }; };
let f = make();
f();
