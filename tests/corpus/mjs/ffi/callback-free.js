// ffi_cb_free frees a pair of function and userdata once.
let call = ffi('void corpus_call(void (*)(int, userdata), userdata)');
let f = function(n, data) { };
call(f, 1);
call(f, 2);
print(ffi_cb_free(f, 1), ffi_cb_free(f, 1), ffi_cb_free(f, 3), ffi_cb_free(f, 2)); //> 1 0 0 1
