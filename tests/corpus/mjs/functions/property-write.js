// Functions have no properties to write.
//! unsupported object type
let f = function() { };
f.x = 1;
