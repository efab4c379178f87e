// A return without expression gives undefined.
let f = function() { return; };
let g = function() { return };
print(f(), g()); //> undefined undefined
