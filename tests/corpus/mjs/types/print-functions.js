// How functions and pointers are printed.
print(function() {});
print(print);
print(getMJS());
//~ <function@*>
//~ <foreign_ptr@*>
//~ <foreign_ptr@*>
