// Without copy the string is a view of the memory.
let p = ffi('void *corpus_bytes(void)')();
let view = mkstr(p, 8), copy = mkstr(p, 0, 8, true);
p[0] = 122;
print(view, copy); //> zBCDEFGH ABCDEFGH
