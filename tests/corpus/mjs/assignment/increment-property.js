// Postfix increments work on properties with a name or a string key.
let o = {n: 1, a: [4]};
print(o.n++, o['n']++, o.n, o.n--, o.n); //> 1 2 3 3 2
print(o.a['0']++, o.a[0]); //> 4 5
