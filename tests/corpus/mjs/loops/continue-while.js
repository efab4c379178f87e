// continue goes on with the condition.
let i = 0;
while (i < 5) { i++; if (i % 2 === 0) continue; print(i); }
//> 1
//> 3
//> 5
