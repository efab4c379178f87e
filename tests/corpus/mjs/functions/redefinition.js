// A second function statement replaces the first.
function f() { return 1; }
let a = f();
function f() { return 2; }
print(a, f()); //> 1 2
