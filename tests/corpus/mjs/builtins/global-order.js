// The built-in names, newest first.
for (let k in global) print(k);
//> isNaN
//> NaN
//> Object
//> JSON
//> s2o
//> chr
//> gc
//> die
//> getMJS
//> mkstr
//> ffi_cb_free
//> ffi
//> print
//> load
//> global
