// The body of a while is one statement.
let i = 0;
while (i < 5) i++;
print(i); //> 5
while (false) print('never');
