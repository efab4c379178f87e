// There is no &&= and no ||=.
//! parse error at line 4: [= 12345678]
let a = 1;
a &&= 12345678;
//---
//! parse error at line 3: [= 12345678]
let a = 1;
a ||= 12345678;
