// Branches with and without braces mix.
if (false) print(1) else { print(2); }
if (true) { print(3); } else print(4);
//> 2
//> 3
