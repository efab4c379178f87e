// A method taken from its object has no this.
let f = function() { return this; };
let o = {f: f};
let g = o.f;
print(f() === undefined, o.f() === o, g()); //> true true undefined
