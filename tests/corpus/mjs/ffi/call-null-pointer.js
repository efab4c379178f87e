// A NULL pointer equals null, and is true.
let p = ffi('void *corpus_null(void)')();
print(p === null, p !== null, typeof p, p ? 'true' : 'false'); //> true false foreign_ptr true
