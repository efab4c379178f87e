// ffi_cb_free of what is not registered gives 0.
print(ffi_cb_free(function() { }, 1)); //> 0
