// The braces of a loop body do not count as a block.
//! [var] is not implemented
while (true) { var x = 1; }
