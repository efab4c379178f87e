// The start is a number.
//! start should be a number, string given
[1].splice('0');
