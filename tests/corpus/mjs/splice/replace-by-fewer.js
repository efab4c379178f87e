// Fewer inserted than removed.
let a = [1, 2, 3, 4, 5];
a.splice(1, 3, 'x');
print(JSON.stringify(a), a.length); //> [1,"x",5] 3
