// splice replaces as many as it removes.
let a = [1, 2, 3];
print(JSON.stringify(a.splice(1, 1, 'x')), JSON.stringify(a)); //> [2] [1,"x",3]
