// Keys after an insertion.
let a = [1, 2, 3, 4]; a.splice(1, 0, 9); for (let k in a) print(k);
//> 1
//> 2
//> 3
//> 4
//> 0
