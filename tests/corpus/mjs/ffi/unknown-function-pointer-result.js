// A type of two words before the name.
//! bad ffi signature: "char *no_such_function(void)": dlsym('no_such_function') failed
ffi('char *no_such_function(void)');
