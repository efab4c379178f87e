// Types that do not exist.
//! bad ffi signature: "int corpus_add(long, int)": failed to parse val type "long"
ffi('int corpus_add(long, int)');
//---
//! bad ffi signature: "int corpus_add(unsigned, int)": failed to parse val type "unsigned"
ffi('int corpus_add(unsigned, int)');
//---
//! bad ffi signature: "char *corpus_mark(const char *)": failed to parse val type "const char *"
ffi('char *corpus_mark(const char *)');
