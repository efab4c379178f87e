// A let needs its semicolon before a closing brace.
//! parse error at line 3: [} print(1)]
{ let a = 1 } print(1);
