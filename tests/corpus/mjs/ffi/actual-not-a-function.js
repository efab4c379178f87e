// A callback takes no numbers.
//? failed to call FFIed function: actual arg #0 is not a function, but *
let call = ffi('void corpus_call(void (*)(int, userdata), userdata)');
call(5, null);
