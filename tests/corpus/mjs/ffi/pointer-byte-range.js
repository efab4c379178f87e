// A byte of memory is 0 to 255.
//! only number 0 .. 255 can be assigned
getMJS()[0] = 256;
//---
//! only number 0 .. 255 can be assigned
getMJS()[0] = 'x';
