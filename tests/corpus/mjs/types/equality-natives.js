// Built-in functions and pointers are equal by address.
let p = print;
print(p === print, print === load, getMJS() === getMJS(), [].push === [1].push); //> true false true true
