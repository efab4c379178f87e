// undefined and null are no numbers.
//! implicit type conversion is prohibited
undefined + 1;
//---
//! implicit type conversion is prohibited
1 + null;
