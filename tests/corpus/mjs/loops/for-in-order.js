// for-in visits the newest property first.
let o = {a: 1, b: 2};
o.c = 3;
for (let k in o) print(k, o[k]);
//> c 3
//> b 2
//> a 1
