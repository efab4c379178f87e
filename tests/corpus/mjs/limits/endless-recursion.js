// An endless recursion ends with an error.
//@ max-memory 60000
//? *
let f = function(n) { return f(n + 1); };
f(0);
