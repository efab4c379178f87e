// Each turn of a counting loop is a step.
//@ max-steps 1000
let i = 0;
for (i = 0; i < 900; i++) { }
print(i); //> 900
//---
//! step limit exceeded
for (i = 0; i < 2000; i++) { }
//---
print(i < 1010); //> true
