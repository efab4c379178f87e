// A signature needs its closing parenthesis.
//! bad ffi signature: "int corpus_add(int, int": 2
ffi('int corpus_add(int, int');
