// The names of one let are created one after the other.
//! [b] is not defined
let a = b, b = 1;
