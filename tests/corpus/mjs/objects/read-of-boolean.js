// Booleans have no properties.
//! type error
true.x;
