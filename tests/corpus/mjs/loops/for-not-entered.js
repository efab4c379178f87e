// A for whose condition is false at first does not run.
let i = 9;
for (i = 1; i < 1; i++) print('never');
print(i); //> 1
