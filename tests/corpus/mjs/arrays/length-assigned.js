// Assigning length changes nothing that is read as length.
let a = [1, 2, 3];
a.length = 1;
print(a.length, a[2]); //> 3 3
for (let k in a) print(k);
//> length
//> 2
//> 1
//> 0
