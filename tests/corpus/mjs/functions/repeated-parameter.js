// Of parameters with one name the last wins.
let f = function(a, a) { return a; };
print(f(1, 2)); //> 2
