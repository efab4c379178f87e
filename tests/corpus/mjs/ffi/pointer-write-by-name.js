// A pointer takes no names.
//! index must be a number
getMJS().x = 1;
