// A program over items.
let a = [5, 3, 9, 1, 7];
for (let i = 0; i < a.length; i++) {
  for (let j = 0; j < a.length - 1; j++) {
    if (a[j] > a[j + 1]) { let t; t = a[j]; a[j] = a[j + 1]; a[j + 1] = t; }
  }
}
print(JSON.stringify(a)); //> [1,3,5,7,9]
