// this in arguments is that of the calling function.
let show = {n: 9, f: function(x) { return x; }};
let o = {n: 1, f: function() { return show.f(this.n); }};
print(o.f()); //> 1
