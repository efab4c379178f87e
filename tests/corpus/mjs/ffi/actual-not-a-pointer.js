// void * takes no numbers.
//! failed to call FFIed function: actual arg #0 is not a ptr
let f = ffi('void corpus_none(void *)');
f(5);
