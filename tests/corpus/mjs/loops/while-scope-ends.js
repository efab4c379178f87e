// The scope of a while ends with it.
//! [inner] is not defined
let n = 0;
while (n < 1) { let inner = 1; n++; }
inner;
