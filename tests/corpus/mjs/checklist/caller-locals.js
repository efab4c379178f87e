// A function sees its caller's names.
let f = function() { return x; }; let g = function() { let x = 5; return f(); }; print(g()); //> 5
