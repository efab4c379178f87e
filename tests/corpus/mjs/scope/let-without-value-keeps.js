// A let without value keeps the value of a name that exists.
let x = 1;
let x;
print(x); //> 1
