// continue runs the step of a for.
for (let i = 0; i < 5; i++) { if (i < 3) continue; print(i); }
//> 3
//> 4
