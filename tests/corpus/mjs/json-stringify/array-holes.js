// Holes are null.
let a = [1];
a[3] = 4;
print(JSON.stringify(a)); //> [1,null,null,4]
