// length, push and splice always read as built-ins.
let a = [1];
a.push = 5;
a.splice = 6;
print(typeof a.push, typeof a.splice, a.push(2)); //> foreign_ptr foreign_ptr 2
