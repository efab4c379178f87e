// An error in an argument comes before the call.
//! [nothing] is not defined
let f = function() { print('never'); };
f(nothing);
