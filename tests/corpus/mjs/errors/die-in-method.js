// die in an expression.
//! stop
let o = {f: function(x) { if (x > 2) { die('stop'); } return x; }};
print(o.f(1) + o.f(2)); //> 3
print(o.f(1) + o.f(3));
