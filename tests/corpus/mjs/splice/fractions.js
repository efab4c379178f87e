// The fractions of start and count are dropped.
let a = [1, 2, 3, 4];
print(JSON.stringify(a.splice(1.9, 2.9)), JSON.stringify(a)); //> [2,3] [1,4]
