// do is not implemented.
//! [do] is not implemented
do { print(1); } while (false);
