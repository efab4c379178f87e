// Missing arguments are undefined.
let f = function(a, b, c) { print(a, b, c); };
f(1);
f();
//> 1 undefined undefined
//> undefined undefined undefined
