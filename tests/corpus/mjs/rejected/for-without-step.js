// A for needs its step.
//! parse error at line 3: [) { i = i ]
for (let i = 0; i < 3; ) { i = i + 1; }
