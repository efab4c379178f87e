// Commas between arguments are optional and may trail.
let f = function(a, b, c) { print(a, b, c); };
f(1 2 3);
f(1, 2 3,);
//> 1 2 3
//> 1 2 3
