// After an error the variables keep their values.
//! oh
let a = 1;
let f = function() { a = 2; die('oh'); };
f();
a = 3;
//---
print(a, typeof f); //> 2 function
