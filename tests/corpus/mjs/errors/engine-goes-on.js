// After an error the next text runs.
//! [nothing] is not defined
while (true) { nothing; }
//---
let sum = 0;
for (let i = 0; i < 10; i++) sum += i;
print(sum); //> 45
