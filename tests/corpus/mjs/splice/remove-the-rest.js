// Without a count splice removes all that follows.
let a = [1, 2, 3, 4];
print(JSON.stringify(a.splice(2)), JSON.stringify(a)); //> [3,4] [1,2]
