// A function returns a value.
let add = function(a, b) { return a + b; };
print(add(1, 2), add('x', 'y')); //> 3 xy
