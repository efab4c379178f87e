// A line that begins with a bracket continues the one before.
let a = [5, 6], b;
b = a
[1]
print(b); //> 6
