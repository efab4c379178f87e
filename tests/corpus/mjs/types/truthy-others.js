// null, undefined and false are false; objects, arrays, functions and pointers are true.
let t = function(v) { return v ? 'true' : 'false'; };
print(t(null), t(undefined), t(false), t(true)); //> false false false true
print(t({}), t([]), t(function() {}), t(print), t(getMJS())); //> true true true true true
