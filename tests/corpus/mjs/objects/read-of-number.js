// Numbers have no properties.
//! type error
let n = 5;
n.length;
