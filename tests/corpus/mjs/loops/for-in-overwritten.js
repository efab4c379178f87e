// Overwriting a property does not change its place.
let o = {a: 1, b: 2, c: 3};
o.a = 9;
for (let k in o) print(k, o[k]);
//> c 3
//> b 2
//> a 9
