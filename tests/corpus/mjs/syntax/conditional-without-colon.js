// A conditional needs its second branch.
//! parse error at line 3: [; print(1)]
let a = true ? 1; print(1);
