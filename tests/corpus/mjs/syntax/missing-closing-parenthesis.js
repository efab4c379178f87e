// A call must be closed.
//! parse error at line 3: [; print(2)]
print(1; print(2);
