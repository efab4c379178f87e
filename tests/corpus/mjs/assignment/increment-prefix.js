// ++x and --x give the new value.
let x = 5;
print(++x, x); //> 6 6
print(--x, x); //> 5 5
