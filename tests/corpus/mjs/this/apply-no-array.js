// Anything but an array gives no arguments.
let f = function(a) { return [this, a]; };
print(f.apply(5, 'x')[0], f.apply(5, {a: 1})[1], f.apply(5)[1]); //> 5 undefined undefined
