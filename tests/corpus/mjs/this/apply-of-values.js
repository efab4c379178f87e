// apply reads as the built-in for every value but strings.
print(typeof (5).apply, typeof true.apply, typeof null.apply, typeof undefined.apply, typeof print.apply); //> foreign_ptr foreign_ptr foreign_ptr foreign_ptr foreign_ptr
