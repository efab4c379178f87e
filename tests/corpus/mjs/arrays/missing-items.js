// A missing item is undefined.
let a = [1];
print(a[1], a[-1], a['x'], a[0.5]); //> undefined undefined undefined undefined
