// A let needs its semicolon, also at the end of a line.
//! parse error at line 4: [let b = 2;]
let a = 1
let b = 2;
