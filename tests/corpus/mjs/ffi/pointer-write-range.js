// Only 0 to 255 is a byte.
//! only number 0 .. 255 can be assigned
let p = ffi('void *corpus_bytes(void)')();
p[0] = 255;
p[0] = -1;
