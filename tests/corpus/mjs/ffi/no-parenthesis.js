// A signature needs its parenthesis.
//! bad ffi signature: "void": 1
ffi('void');
