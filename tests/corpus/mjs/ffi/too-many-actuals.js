// The number of arguments must match.
//! failed to call FFIed function: got 3 actuals, but function takes 2 args
let add = ffi('int corpus_add(int, int)');
add(1, 2, 3);
