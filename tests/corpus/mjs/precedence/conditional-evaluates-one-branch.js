// A conditional evaluates one branch only.
let t = function(x) { print(x); return x; };
print(true ? t(1) : t(2), false ? t(3) : t(4));
//> 1
//> 4
//> 1 4
