// A function changes global names.
let n = 0;
let f = function() { n = n + 1; };
f(); f();
print(n); //> 2
