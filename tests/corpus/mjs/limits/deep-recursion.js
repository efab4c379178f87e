// Fifteen hundred calls deep.
//@ pc
let f = function(n) { return n === 0 ? 0 : 1 + f(n - 1); };
print(f(1500)); //> 1500
