// A block is a new scope each time it is entered.
let f = function() { { let n; print(n); n = 1; } };
f();
f();
//> undefined
//> undefined
