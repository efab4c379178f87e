// A pointer has no names.
//! index must be a number
getMJS().x;
//---
//! index must be a number
getMJS()['x'];
