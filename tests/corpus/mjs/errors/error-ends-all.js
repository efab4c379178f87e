// An error ends all calls and loops.
//! oh
let f = function() { die('oh'); };
for (let i = 0; i < 5; i++) { print(i); if (i === 1) { f(); } }
print('never');
//> 0
//> 1
