// a[i] = a[i] + 1 is the form for items.
let a = [1, 2];
a[0] = a[0] + 10;
a[1] = a[1] - 5;
print(a[0], a[1]); //> 11 -3
