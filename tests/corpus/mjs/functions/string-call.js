// Calling a string has an error of its own.
//! failed to call FFIed function: non-ffi-callable value
'abc'();
