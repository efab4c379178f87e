// Inside a function what is not implemented is a syntax error.
//! parse error at line 3: [var x = 12]
let f = function() { var x = 123; };
