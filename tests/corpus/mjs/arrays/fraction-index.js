// A fraction is a key of its own.
let a = [];
a[1.5] = 'x';
print(a[1.5], a['1.500000'], a.length); //> x x 0
