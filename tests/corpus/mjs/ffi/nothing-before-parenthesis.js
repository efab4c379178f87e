// A signature needs a type and a name.
//! bad ffi signature: "(void)": 1
ffi('(void)');
