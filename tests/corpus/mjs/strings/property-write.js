// Strings cannot be changed.
//! unsupported object type
let s = 'abc';
s[0] = 'x';
//---
//! unsupported object type
s.name = 1;
