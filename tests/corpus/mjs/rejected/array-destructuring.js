// There is no destructuring of arrays.
//! parse error at line 3: [[a, b] = []
let [a, b] = [1, 2];
