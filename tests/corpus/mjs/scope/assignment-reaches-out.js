// An assignment changes the nearest scope that has the name.
let x = 1;
{ x = 2; { let x = 3; x = 4; } }
print(x); //> 2
