// A function statement ends with its brace.
function f() { return 1; } function g() { return 2; }
print(f(), g()); //> 1 2
