// Strings of digits are no numbers.
//! implicit type conversion is prohibited
'6' * '7';
