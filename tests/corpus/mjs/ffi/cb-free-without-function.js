// ffi_cb_free needs a script function.
//! missing argument 'func'
ffi_cb_free(5, 1);
//---
//! missing argument 'func'
ffi_cb_free();
