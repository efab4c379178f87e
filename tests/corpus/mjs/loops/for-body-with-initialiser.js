// A let with value in the body starts anew.
for (let i = 0; i < 2; i++) { let y = 0; print(y); y = 5; }
//> 0
//> 0
