// Functions are equal by their place in the source.
let make = function() { return function() { }; };
print(make() === make(), function() {} === function() {}); //> true false
let f = make();
print(f === f, f === make, f !== make()); //> true false false
