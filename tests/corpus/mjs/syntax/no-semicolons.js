// Statements need no semicolon where the grammar ends them.
print(1)
print(2) print(3)
{ print(4) }
let f = function() { print(5) };
f()
//> 1
//> 2
//> 3
//> 4
//> 5
