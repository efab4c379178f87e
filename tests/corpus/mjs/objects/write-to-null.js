// null takes no properties.
//! unsupported object type
null.x = 1;
