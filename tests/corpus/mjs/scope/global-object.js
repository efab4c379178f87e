// Variables are properties of global.
let x = 5;
print(global.x, global['x']); //> 5 5
global.x = 6;
print(x); //> 6
