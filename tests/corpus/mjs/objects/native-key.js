// Pointers and built-in functions as keys.
let o = {};
o[print] = 1;
print(o['TODO_foreign'], o[getMJS()]); //> 1 1
