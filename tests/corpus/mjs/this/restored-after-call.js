// this is the same after a call.
let o = {n: 1, f: function() { p.g(); return this.n; }};
let p = {n: 2, g: function() { return this.n; }};
print(o.f()); //> 1
