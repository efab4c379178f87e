// An operator needs both operands.
//! parse error at line 3: [; print(1)]
let a = 1 +; print(1);
