// Arrays may have holes.
let a = [];
a[3] = 'x';
print(a.length, a[0], a[3]); //> 4 undefined x
for (let k in a) print(k); //> 3
