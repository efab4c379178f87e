// After an endless recursion the next text runs.
//@ max-memory 60000
//? *
let n = 5;
let f = function(n) { return f(n + 1); };
f(0);
//---
print(n); //> 5
