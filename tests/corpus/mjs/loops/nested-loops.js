// Loops nest.
let sum = 0;
for (let i = 1; i <= 3; i++) for (let j = 1; j <= i; j++) sum += i * j;
print(sum); //> 25
