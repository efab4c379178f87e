// The step of a for is one expression.
//! parse error at line 4: [, j++) { p]
let j = 0;
for (let i = 0; i < 3; i++, j++) { print(i); }
