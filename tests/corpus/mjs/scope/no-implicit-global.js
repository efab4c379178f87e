// A function creates no global names.
//! [created] is not defined
let f = function() { created = 1; };
f();
