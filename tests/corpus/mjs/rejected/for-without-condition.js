// A for needs its condition.
//! parse error at line 3: [; i++) { b]
for (let i = 0; ; i++) { break; }
