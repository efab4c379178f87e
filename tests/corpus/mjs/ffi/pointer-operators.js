// Pointers have no other operators.
//! invalid operands
getMJS() * 2;
//---
//! invalid operands
getMJS() / 2;
