// 0b11 is a number and a name.
//! [b11] is not defined
0b11;
