// A lookup in a cycle of prototypes ends.
//@ max-steps 20000
let a = {}, b = {};
a.__p = b;
b.__p = a;
b.x = 5;
print(a.x); //> 5
