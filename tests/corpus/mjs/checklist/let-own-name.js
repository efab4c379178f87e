// let x = x in an inner scope.
let v = 1; { let v = v; print(v); } //> undefined
