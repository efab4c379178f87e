// A hole that is moved becomes an explicit undefined.
let a = [0];
a[2] = 2;
a.splice(0, 1);
for (let k in a) print(k, a[k]);
//> 1 2
//> 0 undefined
