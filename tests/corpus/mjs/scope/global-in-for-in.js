// The newest variable is the first property of global.
let zz = 1;
let f = function() { for (let k in global) { return k; } };
print(f()); //> f
