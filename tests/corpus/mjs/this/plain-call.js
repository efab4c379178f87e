// this is undefined in a plain call.
let f = function() { return this; };
print(f() === undefined, (function() { return this; })()); //> true undefined
