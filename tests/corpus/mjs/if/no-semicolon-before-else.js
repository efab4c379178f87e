// An unbraced branch before else has no semicolon.
if (true) print(1) else print(2);
if (false) print(1) else print(2);
//> 1
//> 2
