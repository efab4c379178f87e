// A parameter is a variable of the call.
let f = function(x) { x = 5; return x; };
let x = 1;
print(f(x), x); //> 5 1
