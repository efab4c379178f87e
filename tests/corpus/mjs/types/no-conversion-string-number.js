// + does not mix strings and numbers.
//! implicit type conversion is prohibited
'a' + 1;
//---
//! implicit type conversion is prohibited
1 + 'a';
