// The report names the line.
//! calling non-callable
//^ trace-one-line.js:6
let x = 5;

x();
