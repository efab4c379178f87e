// There are no default parameters.
//! parse error at line 3: [= 1) { ret]
let f = function(a = 1) { return a; };
