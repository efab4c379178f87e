// An object in parentheses is returned from an unbraced branch.
let f = function(c) { if (c) return ({k: 2}); };
print(f(true).k); //> 2
