// Infinity is reached by overflow and follows IEEE.
let x = 1e18;
for (let i = 0; i < 5; i++) x = x * x;
print(isNaN(x - x), isNaN(x * 0), 1 / x, x > 0, -x < 0, isNaN(x / 0)); //> true true 0 true true true
