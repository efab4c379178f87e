// The order of properties after an insertion.
let a = [1, 2, 3, 4];
a.splice(1, 0, 9);
for (let k in a) print(k, a[k]);
//> 1 9
//> 2 2
//> 3 3
//> 4 4
//> 0 1
