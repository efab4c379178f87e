// Calls nest in arguments.
let inc = function(x) { return x + 1; };
print(inc(inc(inc(inc(inc(0)))))); //> 5
