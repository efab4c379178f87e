// The braces of a function add no scope to its parameters.
let f = function(a) { let a; return a; };
let g = function(a) { let a = 5; return a; };
print(f(1), g(1)); //> 1 5
