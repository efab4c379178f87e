// An inner function sees the names while their call is active.
let f = function() { let n = 5; let inner = function() { return n; }; return inner(); };
print(f()); //> 5
