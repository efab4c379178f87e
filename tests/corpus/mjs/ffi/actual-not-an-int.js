// int takes neither strings nor null.
//! failed to call FFIed function: actual arg #1 is not an int (the type idx is: string)
let add = ffi('int corpus_add(int, int)');
add(1, '2');
