// null has no properties.
//! type error
null.x;
