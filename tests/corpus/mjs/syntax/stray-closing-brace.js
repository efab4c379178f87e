// A closing brace needs its opening one.
//! parse error at line 3: [} print(1)]
} print(1);
