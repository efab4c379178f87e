// Numbers take no properties.
//! unsupported object type
let n = 5;
n.x = 1;
