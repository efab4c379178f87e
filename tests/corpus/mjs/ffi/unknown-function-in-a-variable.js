// A failing ffi ends the script.
//? bad ffi signature: "void no_such_function(void)": dlsym('no_such_function') failed
print('before'); //> before
let f = ffi('void no_such_function(void)');
print('after');
