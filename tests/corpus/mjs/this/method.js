// this is the object before the dot.
let o = {n: 5, f: function() { return this.n; }};
print(o.f()); //> 5
