// A function that does not exist.
//! [nothing] is not defined
nothing(1, 2);
