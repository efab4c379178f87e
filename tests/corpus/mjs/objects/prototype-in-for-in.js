// for-in visits __p, not the prototype's properties.
let o = Object.create({a: 1});
o.b = 2;
for (let k in o) print(k);
//> b
//> __p
