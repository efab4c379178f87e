// Missing items are undefined.
let f = function(a, b, c) { print(a, b, c); };
let a = [1];
a[2] = 3;
f.apply(undefined, a); //> 1 undefined 3
