// A second let in one scope assigns.
let x = 1;
let x = 2;
print(x); //> 2
