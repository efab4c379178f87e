// -0 arises from negation and products.
let x = 0;
print(-x === 0, -x === -0, 0 * -5 === -0, -0 + 0 === 0, -0 - 0 === -0); //> false true true true true
