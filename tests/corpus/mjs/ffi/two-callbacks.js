// There is one callback at most.
//! bad ffi signature: "void corpus_call(void (*)(userdata), void (*)(userdata), userdata)": only one callback is allowed
ffi('void corpus_call(void (*)(userdata), void (*)(userdata), userdata)');
