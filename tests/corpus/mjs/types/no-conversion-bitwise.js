// Bitwise operators need numbers.
//! implicit type conversion is prohibited
true | 1;
//---
//! implicit type conversion is prohibited
'1' << 2;
//---
//! implicit type conversion is prohibited
1 >>> null;
