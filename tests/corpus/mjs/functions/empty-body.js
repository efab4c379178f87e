// A function may be empty.
print((function() { })(), (function() { ; })()); //> undefined undefined
