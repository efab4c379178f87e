// A loop is a branch.
let i = 0;
if (true) while (i < 3) i++;
print(i); //> 3
