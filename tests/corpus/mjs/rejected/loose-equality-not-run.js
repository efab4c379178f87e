// == that does not run does no harm.
if (false) { print(1 == 1); }
let f = function() { return 1 != 2; };
print(true || 1 == 1); //> true
