// Members and calls bind tighter than unary operators.
let o = {n: 5, f: function() { return 7; }};
print(-o.n, !o.n, -o.f(), typeof o.f, typeof o.f()); //> -5 false -7 function number
