// A new item comes first, an overwritten one keeps its place.
let a = [1, 2];
a[0] = 9;
a[2] = 3;
for (let k in a) print(k, a[k]);
//> 2 3
//> 1 2
//> 0 9
