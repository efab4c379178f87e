// Other methods of arrays do not exist.
let a = [1];
print(a.pop, a.forEach, a.join, a.indexOf, a.map, a.slice, a.sort); //> undefined undefined undefined undefined undefined undefined undefined
