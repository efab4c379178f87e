// delete is not implemented.
//! [delete] is not implemented
let o = {a: 1};
delete o.a;
