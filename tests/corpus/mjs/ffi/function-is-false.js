// A function made by ffi is false.
print(ffi('void corpus_none(void)') ? 'true' : 'false', !ffi('void corpus_none(void)')); //> false true
