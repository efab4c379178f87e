// A function returns a function.
let pick = function(n) { if (n) { return function() { return 'yes'; }; } return function() { return 'no'; }; };
print(pick(1)(), pick(0)()); //> yes no
