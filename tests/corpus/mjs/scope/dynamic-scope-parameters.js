// The parameters of the caller are seen too.
let f = function() { return a + b; };
let g = function(a, b) { return f(); };
print(g(3, 4)); //> 7
