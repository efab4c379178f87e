// A continue in a function does not reach the loop of its caller.
//! misplaced 'continue'
let f = function() { continue; };
for (let i = 0; i < 3; i++) { print(i); f(); }
//> 0
