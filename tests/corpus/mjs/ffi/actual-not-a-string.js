// char * takes no numbers.
//! failed to call FFIed function: actual arg #0 is not a string (the type idx is: number)
let mark = ffi('char *corpus_mark(char *)');
mark(5);
