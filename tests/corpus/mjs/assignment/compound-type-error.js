// A compound assignment does not convert.
//! implicit type conversion is prohibited
let s = 'a';
s += 1;
