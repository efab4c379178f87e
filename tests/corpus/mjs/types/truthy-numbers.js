// 0, -0 and NaN are false, all other numbers true.
let t = function(v) { return v ? 'true' : 'false'; };
print(t(0), t(-0), t(NaN), t(1), t(-1), t(0.0001)); //> false false false true true true
