// A counted string is passed by pointer only.
//! bad ffi signature: "int corpus_length(struct mg_str)": invalid ffi_ctype: 10
ffi('int corpus_length(struct mg_str)');
