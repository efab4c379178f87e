// Operands are evaluated from left to right.
let t = function(x) { print(x); return x; };
t(1) + t(2) * t(3);
//> 1
//> 2
//> 3
