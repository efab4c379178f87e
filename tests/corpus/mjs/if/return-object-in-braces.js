// An object is returned from a branch in braces.
let f = function(c) { if (c) { return {k: 1}; } };
print(f(true).k, f(false)); //> 1 undefined
