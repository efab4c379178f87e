// A signature is a string.
//! bad ffi signature: "": 1
ffi(5);
