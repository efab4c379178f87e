// undefined takes no properties.
//! unsupported object type
let o = {};
o.a.b = 1;
