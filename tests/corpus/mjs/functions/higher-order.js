// Functions are values.
let map = function(a, f) { let r = []; for (let i = 0; i < a.length; i++) r.push(f(a[i])); return r; };
print(JSON.stringify(map([1, 2, 3], function(x) { return x * x; }))); //> [1,4,9]
