// There is no destructuring of objects.
//! parse error at line 3: [{a, b} = {]
let {a, b} = {a: 1, b: 2};
