// The condition of a for is one expression.
//! parse error at line 3: [, i < 2; i]
for (let i = 0; i < 3, i < 2; i++) { print(i); }
