// There is no comma operator inside an index.
//! parse error at line 4: [, 23456789]
let a = [1];
a[0, 23456789];
