// push of an array appends it as one item.
let a = [];
a.push([1, 2]);
print(a.length, a[0].length); //> 1 2
