// An array in index order.
let a = [];
a[2] = 'c'; a[0] = 'a'; a[1] = 'b';
print(JSON.stringify(a)); //> ["a","b","c"]
