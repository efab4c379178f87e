// Other keys do not count.
let a = [1, 2];
a.name = 3;
a['1x'] = 4;
a[5.5] = 5;
print(a.length, a.name, a['1x'], a[5.5]); //> 2 3 4 5
