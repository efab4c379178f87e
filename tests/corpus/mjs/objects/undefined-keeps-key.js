// Setting undefined keeps the key.
let o = {a: 1, b: 2};
o.a = undefined;
for (let k in o) print(k, o[k]);
//> b 2
//> a undefined
