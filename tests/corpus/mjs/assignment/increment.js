// x++ and x-- give the old value.
let x = 5;
print(x++, x); //> 5 6
print(x--, x); //> 6 5
