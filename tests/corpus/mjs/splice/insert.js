// splice inserts.
let a = [1, 2, 3];
print(a.splice(1, 0, 'x', 'y').length, JSON.stringify(a)); //> 0 [1,"x","y",2,3]
