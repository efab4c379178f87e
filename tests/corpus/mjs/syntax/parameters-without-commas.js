// Commas between parameters are optional and may trail.
let f = function(a b) { return a - b; };
let g = function(a, b,) { return a - b; };
print(f(5, 3), g(5, 3)); //> 2 2
