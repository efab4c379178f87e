// An increment does not convert.
//! implicit type conversion is prohibited
let s = 'a';
s++;
