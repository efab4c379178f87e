// A branch of a conditional is no bare assignment.
//! parse error at line 4: [= 12345678]
let a;
true ? a = 12345678 : 2;
