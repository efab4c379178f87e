// There is no comma operator inside parentheses.
//! parse error at line 3: [, 23456789]
let a = (1, 23456789);
