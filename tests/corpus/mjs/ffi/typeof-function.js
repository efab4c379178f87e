// A function made by ffi has the type of a function.
print(typeof ffi('void corpus_none(void)')); //> function
