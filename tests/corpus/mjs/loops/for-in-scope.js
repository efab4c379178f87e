// A for-in has one scope for all iterations.
for (let k in {a: 1, b: 2}) { let seen; print(k, seen); seen = k; }
//> b undefined
//> a b
