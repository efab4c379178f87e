// Increments keep the fraction.
let x = 0.5;
x++;
print(x, ++x, x--, x); //> 1.500000 2.500000 2.500000 1.500000
