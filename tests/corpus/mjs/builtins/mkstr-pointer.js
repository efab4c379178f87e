// mkstr needs a pointer.
//! ptr should be a foreign pointer
mkstr('abc', 1);
//---
//! ptr should be a foreign pointer
mkstr(5, 0, 1);
