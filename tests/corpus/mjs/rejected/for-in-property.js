// The variable of a for-in is a plain name.
//? parse error at line 4: [*
let o = {};
for (o.k in {a: 1}) { print(o.k); }
