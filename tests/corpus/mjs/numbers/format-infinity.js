// Infinity is printed as the overflow value.
let x = 1e18;
for (let i = 0; i < 5; i++) x = x * x;
print(x, -x, x === x, x === x + 1, x > 1e18); //> -9223372036854775808 -9223372036854775808 true true true
