// bool takes no strings.
//! failed to call FFIed function: actual arg #0 is not a bool (the type idx is: string)
let not = ffi('bool corpus_not(bool)');
not('x');
