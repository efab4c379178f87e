// A callback needs userdata.
//! bad ffi signature: "void corpus_call(void (*)(int, userdata))": callback and userdata should be either both present or both absent
ffi('void corpus_call(void (*)(int, userdata))');
