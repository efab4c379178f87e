// p[i] = v stores a byte.
let p = ffi('void *corpus_bytes(void)')();
p[1] = 120;
(p + 1)[1] = 0;
print(p[1], p[2], p[3]); //> 120 0 68
