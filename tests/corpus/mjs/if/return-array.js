// An array is returned from an unbraced branch.
let f = function(c) { if (c) return [1, 2]; return [3]; };
print(f(true).length, f(false).length); //> 2 1
