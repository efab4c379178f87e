// try is not implemented.
//! [try] is not implemented
try { print(1); } catch (e) { print(2); }
