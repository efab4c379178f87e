// The braces of an if are a block.
//! parse error at line 3: [throw 'abc]
if (true) { throw 'abcdef'; }
