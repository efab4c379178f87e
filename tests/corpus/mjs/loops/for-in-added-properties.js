// Properties added while looping are not visited.
let o = {a: 1, b: 2};
for (let k in o) { o[k + k] = 0; print(k); }
//> b
//> a
