// splice of an empty array.
let a = [];
print(a.splice(0).length, a.splice(0, 5, 'x').length, JSON.stringify(a)); //> 0 0 ["x"]
