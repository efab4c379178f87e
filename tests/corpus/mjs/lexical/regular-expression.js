// There are no regular expressions.
//! parse error at line 3: [/abcdefghi]
let r = /abcdefghijk/;
