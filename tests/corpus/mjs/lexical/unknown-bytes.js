// Bytes that begin no token are errors.
//! parse error at line 3: [@234567890]
let a = @234567890;
//---
//! parse error at line 2: [#234567890]
let a = #234567890;
//---
//! parse error at line 2: [\234567890]
let a = \234567890;
