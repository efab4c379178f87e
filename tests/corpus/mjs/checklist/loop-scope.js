// One scope for all iterations.
for (let i = 0; i < 3; i++) { let y; print(y); y = i; }
//> undefined
//> 0
//> 1
