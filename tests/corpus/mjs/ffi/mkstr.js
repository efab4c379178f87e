// mkstr makes a string of memory.
let p = ffi('void *corpus_bytes(void)')();
print(mkstr(p, 3), mkstr(p, 2, 3), mkstr(p, 4, 4, true), mkstr(p, 0).length, mkstr(p + 6, 2)); //> ABC CDE EFGH 0 GH
