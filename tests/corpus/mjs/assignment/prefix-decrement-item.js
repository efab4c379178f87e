// A prefix decrement works on plain variables only.
//! invalid operand for --
let a = [1];
--a[0];
