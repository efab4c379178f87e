// undefined has no properties.
//! type error
let o = {};
o.a.b;
