// this is the innermost object of the callee.
let o = {n: 1, p: {n: 2, f: function() { return this.n; }}};
print(o.p.f()); //> 2
