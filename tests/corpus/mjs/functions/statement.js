// A function statement defines its name.
function f(a) { return a + 1; }
print(f(1), typeof f); //> 2 function
