// 1n is a number and a name.
//! [n] is not defined
1n;
