// The result of a call cannot be assigned to.
//! unsupported object type: stack underflow
let f = function() { return 1; };
f() = 3;
