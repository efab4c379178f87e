// 1_000 is a number and a name.
//! [_000] is not defined
1_000;
