// A result is neither userdata nor a counted string.
//! bad ffi signature: "userdata corpus_none(void)": invalid return value type
ffi('userdata corpus_none(void)');
