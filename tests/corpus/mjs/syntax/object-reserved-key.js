// A reserved word is a key only as a string.
//! parse error at line 3: [delete: 12]
let o = {delete: 12345};
