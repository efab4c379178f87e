// Overwriting keeps the place.
let o = {a: 1, b: 2, c: 3};
o.a = 4;
o.c = 5;
print(JSON.stringify(o)); //> {"c":5,"b":2,"a":4}
