// After a limit the next text runs.
//@ max-steps 20000
//? *
let n = 5;
while (true) { }
//---
print(n); //> 5
