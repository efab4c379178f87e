// A function does not keep parameters.
//! [n] is not defined
let adder = function(n) { return function(x) { return x + n; }; };
print(adder(1)(2));
