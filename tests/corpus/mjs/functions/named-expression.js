// A named function expression defines its name where it is evaluated.
let g = function f(n) { return n * 2; };
print(g(2), f(3), f === g); //> 4 6 true
