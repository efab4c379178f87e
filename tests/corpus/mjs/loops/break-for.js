// break leaves a for before its step.
let i = 0;
for (i = 0; i < 10; i++) { if (i === 4) break; }
print(i); //> 4
