// return leaves a for-in.
let f = function(o) { for (let k in o) { if (o[k] === 2) { return k; } } };
print(f({a: 1, b: 2, c: 3}), f({})); //> b undefined
