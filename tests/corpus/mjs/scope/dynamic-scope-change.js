// A function changes the locals of its caller.
let f = function() { x = x + 1; };
let g = function() { let x = 5; f(); f(); return x; };
print(g()); //> 7
