// Operators are matched at their longest.
let a = -1;
a >>>= 28;
print(a, a>>>1, a>>1, a>=15, a<<=1, a===30, a!==30); //> 15 7 7 true 15 true false
