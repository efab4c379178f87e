// A semicolon before else is a syntax error.
//! parse error at line 3: [else print]
if (true) print(1); else print(2);
