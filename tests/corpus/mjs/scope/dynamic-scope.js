// A function sees the locals of its caller.
let f = function() { return x; };
let g = function() { let x = 5; return f(); };
print(g()); //> 5
