// A function has at most six arguments.
//! bad ffi signature: "void corpus_none(int, int, int, int, int, int, int)": too many callback args
ffi('void corpus_none(int, int, int, int, int, int, int)');
