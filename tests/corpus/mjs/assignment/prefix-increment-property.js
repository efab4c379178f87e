// A prefix increment works on plain variables only.
//! invalid operand for ++
let o = {n: 1};
++o.n;
