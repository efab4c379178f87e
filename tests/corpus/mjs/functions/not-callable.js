// Only functions can be called.
//! calling non-callable
let x = 5;
x();
//---
//! calling non-callable
undefined();
//---
//! calling non-callable
({})();
//---
//! calling non-callable
[1]();
