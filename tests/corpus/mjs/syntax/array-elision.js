// An array literal has no holes.
//! parse error at line 3: [,234567890]
let a = [1,,2345678901];
