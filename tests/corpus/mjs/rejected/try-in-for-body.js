// The braces of a for body do not count as a block.
//! [try] is not implemented
for (let i = 0; i < 3; i++) { try { } catch (e) { } }
