// Only objects, arrays and strings have items.
//! type error
let n = 5;
n[0];
