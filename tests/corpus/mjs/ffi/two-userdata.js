// There is one userdata at most.
//! bad ffi signature: "void corpus_call(void (*)(userdata), userdata, userdata)": more than one userdata arg: #1 and #2
ffi('void corpus_call(void (*)(userdata), userdata, userdata)');
