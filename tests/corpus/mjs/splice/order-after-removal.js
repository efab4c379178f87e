// Items that move to a new place at the front of the order.
let a = [1, 2, 3];
a.splice(0, 1);
for (let k in a) print(k, a[k]);
//> 1 3
//> 0 2
