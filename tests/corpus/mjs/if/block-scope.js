// The braces of a branch are a scope.
//! [inner] is not defined
if (true) { let inner = 1; print(inner); } //> 1
inner;
