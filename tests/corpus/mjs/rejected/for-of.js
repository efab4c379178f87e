// There is no for-of.
//? parse error at line 3: [*
for (let v of [1, 2]) print(v);
