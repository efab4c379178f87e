// No argument may miss.
//! failed to call FFIed function: got 1 actuals, but function takes 2 args
let add = ffi('int corpus_add(int, int)');
add(1);
