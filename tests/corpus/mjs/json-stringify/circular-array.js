// An array inside itself.
let a = [1];
a.push(a);
print(JSON.stringify(a)); //> [1,[Circular]]
