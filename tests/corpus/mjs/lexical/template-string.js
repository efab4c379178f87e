// There are no template strings.
//! parse error at line 3: [`abcdefghi]
let s = `abcdefghijk`;
