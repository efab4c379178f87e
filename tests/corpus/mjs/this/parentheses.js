// Parentheses around the member keep this.
let o = {n: 5, f: function() { return this.n; }};
print((o.f)()); //> 5
