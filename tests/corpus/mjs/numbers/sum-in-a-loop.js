// Fractions add up as doubles do.
let x = 0;
for (let i = 0; i < 10; i++) x = x + 0.1;
print(x === 1, x < 1, x); //> false true 1.000000
