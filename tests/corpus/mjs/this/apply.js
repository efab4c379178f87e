// apply calls with this and an array of arguments.
let f = function(a, b) { return [this.n, a, b]; };
print(JSON.stringify(f.apply({n: 1}, [2, 3]))); //> [1,2,3]
