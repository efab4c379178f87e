// Keys after a removal.
let a = [1, 2, 3]; a.splice(0, 1); for (let k in a) print(k);
//> 1
//> 0
