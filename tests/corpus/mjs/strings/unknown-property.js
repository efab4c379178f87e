// Strings have no other properties.
//! type error
'abc'.foo;
//---
//! type error
'abc'['1x'];
