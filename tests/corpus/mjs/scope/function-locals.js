// A function's names end with the call.
//! [inner] is not defined
let f = function() { let inner = 1; return inner; };
print(f()); //> 1
inner;
