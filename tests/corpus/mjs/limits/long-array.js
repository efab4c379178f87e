// An array of five hundred items.
let a = [];
for (let i = 0; i < 500; i++) a.push(i);
print(a.length, a[499], JSON.stringify(a.splice(1, 498)).length); //> 500 499 1885
