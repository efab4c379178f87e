// A statement that begins with a brace is a block, never an object.
//! parse error at line 3: [: 12345678]
{ a: 12345678 };
