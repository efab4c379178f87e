// A compound assignment has the old value.
let a = 1; print(a += 5, a); //> 1 6
