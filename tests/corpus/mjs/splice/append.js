// splice at the end appends.
let a = [1];
a.splice(1, 0, 2, 3);
print(JSON.stringify(a)); //> [1,2,3]
