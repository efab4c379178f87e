// Assignments group from the right.
let a, b, c;
a = b = c = 3;
print(a, b, c); //> 3 3 3
