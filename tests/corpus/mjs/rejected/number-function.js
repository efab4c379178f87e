// There is no Number.
//! [Number] is not defined
Number('1');
