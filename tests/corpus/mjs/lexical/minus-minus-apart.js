// Blanks keep operators apart.
let b = 3;
print(1 - -b, 1 + +b, - -b, + +b); //> 4 4 3 3
