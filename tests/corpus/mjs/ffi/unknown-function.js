// The function must exist.
//! bad ffi signature: "int no_such_function(int)": dlsym('no_such_function') failed
ffi('int no_such_function(int)');
