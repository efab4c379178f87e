// Objects, arrays and functions are no numbers and no strings.
//! implicit type conversion is prohibited
[] + [];
//---
//! implicit type conversion is prohibited
'a' + {};
//---
//! implicit type conversion is prohibited
1 + function() {};
