// A function statement defines its name when it is reached.
//! [f] is not defined
f();
function f() { return 1; }
