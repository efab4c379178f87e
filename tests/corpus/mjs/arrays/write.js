// Writing replaces or creates.
let a = [1, 2];
a[0] = 'x';
a[2] = 'y';
print(a[0], a[1], a[2], a.length); //> x 2 y 3
