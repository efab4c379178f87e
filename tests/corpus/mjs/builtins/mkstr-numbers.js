// mkstr needs numbers.
//! len should be a number
mkstr(getMJS(), 'x');
//---
//! offset should be a number
mkstr(getMJS(), 'x', 1);
//---
//! len should be a number
mkstr(getMJS(), 0, 'x');
