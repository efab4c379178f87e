// A function statement in a block is local to it.
//! [f] is not defined
{ function f() { return 1; } print(f()); } //> 1
f();
