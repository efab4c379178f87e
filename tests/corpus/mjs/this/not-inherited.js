// An inner plain call does not inherit this.
let o = {f: function() { let inner = function() { return this; }; return inner(); }};
print(o.f()); //> undefined
