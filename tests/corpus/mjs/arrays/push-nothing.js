// push without arguments gives the length.
let a = [1, 2];
print(a.push(), [].push(), a.length); //> 2 0 2
