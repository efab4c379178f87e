// Pointers are moved and subtracted.
let p = ffi('void *corpus_bytes(void)')();
let q = p + 5;
q -= 2;
print(q - p, p - q, q - 3 === p, p === q); //> 3 -3 true false
