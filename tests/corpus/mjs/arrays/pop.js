// Calling a method that does not exist.
//! calling non-callable
[1].pop();
