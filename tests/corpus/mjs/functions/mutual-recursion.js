// Functions call each other.
let even = function(n) { return n === 0 ? true : odd(n - 1); };
let odd = function(n) { return n === 0 ? false : even(n - 1); };
print(even(10), odd(10), odd(7)); //> true false true
