// A let without value in the body keeps the value of the iteration before.
for (let i = 0; i < 3; i++) { let y; print(y); y = i; }
//> undefined
//> 0
//> 1
