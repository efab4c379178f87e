// Userdata needs a callback.
//! bad ffi signature: "void corpus_none(userdata)": callback and userdata should be either both present or both absent
ffi('void corpus_none(userdata)');
