// One let declares several names, with and without value.
let a, b = 1, c, d = b + 1;
print(a, b, c, d); //> undefined 1 undefined 2
