// A negative start counts from the end.
let a = [1, 2, 3, 4];
print(JSON.stringify(a.splice(-2, 1)), JSON.stringify(a)); //> [3] [1,2,4]
