// p[i] is the byte at i.
let p = ffi('void *corpus_bytes(void)')();
print(p[0], p[7], (p + 2)[0], (p + 3)[-1]); //> 65 72 67 67
