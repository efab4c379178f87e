// Booleans are no numbers.
//! implicit type conversion is prohibited
true + 1;
