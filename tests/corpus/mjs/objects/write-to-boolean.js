// Booleans take no properties.
//! unsupported object type
let b = true;
b['x'] = 1;
