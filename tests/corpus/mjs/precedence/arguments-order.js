// Arguments are evaluated from left to right, after the function.
let t = function(x) { print(x); return x; };
(function() { print('f'); return function(a, b) { print(a - b); }; })()(t(5), t(3));
//> f
//> 5
//> 3
//> 2
