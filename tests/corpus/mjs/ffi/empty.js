// An empty signature.
//! bad ffi signature: "": 1
ffi('');
