// Compound assignment to an item with a string index works.
let a = [1, 2];
a['0'] += 5;
print(a[0], a.length); //> 6 2
