// What the built-in names are.
print(typeof print, typeof load, typeof ffi, typeof mkstr, typeof s2o, typeof chr, typeof die, typeof gc); //> foreign_ptr foreign_ptr foreign_ptr foreign_ptr foreign_ptr foreign_ptr foreign_ptr foreign_ptr
print(typeof JSON, typeof Object, typeof NaN, typeof global, typeof isNaN, typeof ffi_cb_free); //> object object number object foreign_ptr foreign_ptr
