// The count is clamped.
let a = [1, 2, 3];
print(a.splice(1, -5).length, JSON.stringify(a)); //> 0 [1,2,3]
print(JSON.stringify(a.splice(1, 99)), JSON.stringify(a)); //> [2,3] [1]
