// An if is no loop.
//! misplaced 'break'
if (true) { break; }
