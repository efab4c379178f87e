// An error inside a literal.
//! implicit type conversion is prohibited
let o = {a: 1, b: 'x' * 2};
