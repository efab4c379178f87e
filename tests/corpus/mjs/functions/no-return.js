// A call without return gives undefined.
let f = function() { 5; };
print(f()); //> undefined
