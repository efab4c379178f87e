// splice removes items and gives them as an array.
let a = [1, 2, 3, 4, 5];
let r = a.splice(1, 2);
print(JSON.stringify(a), JSON.stringify(r), r.length); //> [1,4,5] [2,3] 2
