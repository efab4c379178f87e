// More inserted than removed.
let a = [1, 2, 3];
a.splice(0, 1, 'x', 'y', 'z');
print(JSON.stringify(a), a.length); //> ["x","y","z",2,3] 5
