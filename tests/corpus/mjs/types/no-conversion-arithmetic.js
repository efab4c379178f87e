// - * / % need numbers.
//! implicit type conversion is prohibited
'b' - 'a';
//---
//! implicit type conversion is prohibited
6 / '2';
//---
//! implicit type conversion is prohibited
true % 2;
