// A reserved word cannot follow a dot.
//! parse error at line 4: [delete; 12]
let o = {};
o.delete; 123;
