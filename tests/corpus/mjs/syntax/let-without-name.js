// A let needs a name.
//! parse error at line 3: [= 12345678]
let = 12345678;
