// A pointer type has one blank before its star, or none.
print(ffi('char* corpus_mark(char*)')('a'), ffi('char *corpus_mark(char *)')('b')); //> a! b!
