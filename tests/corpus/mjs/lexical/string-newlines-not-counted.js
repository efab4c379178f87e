// Newlines inside a string are not counted as lines.
//! parse error at line 4: [@234567890]
let s = 'a

b';
@234567890;
