// slice needs numbers.
//! beginSlice should be a number, string given
'abc'.slice('1');
//---
//! endSlice should be a number, boolean given
'abc'.slice(1, true);
