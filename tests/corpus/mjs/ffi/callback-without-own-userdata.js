// A callback has userdata among its own arguments.
//? bad ffi signature: "void corpus_call(void (*)(int), userdata)": bad ffi signature: *: no userdata arg
ffi('void corpus_call(void (*)(int), userdata)');
