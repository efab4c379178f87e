// The start is clamped.
let a = [1, 2];
print(a.splice(9, 1).length, JSON.stringify(a)); //> 0 [1,2]
print(JSON.stringify(a.splice(-9, 1)), JSON.stringify(a)); //> [1] [2]
