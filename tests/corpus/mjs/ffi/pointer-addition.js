// Pointers move by bytes.
let p = getMJS();
print(typeof (p + 4), (p + 4) - p, (p + 4) - 4 === p, p === p + 0, p + 1 === p, p - p); //> foreign_ptr 4 true true false 0
