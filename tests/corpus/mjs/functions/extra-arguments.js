// Extra arguments are evaluated and dropped.
let f = function(a) { return a; };
print(f(1, print('extra'), 3));
//> extra
//> 1
