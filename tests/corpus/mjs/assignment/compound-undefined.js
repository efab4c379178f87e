// A compound assignment to a property that does not exist does not convert.
//! implicit type conversion is prohibited
let o = {};
o.n += 1;
