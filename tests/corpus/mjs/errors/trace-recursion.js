// Recursive calls are listed each.
//! oh
//^ trace-recursion.js:8
//^ trace-recursion.js:9
//^ trace-recursion.js:9
//^ trace-recursion.js:11
let f = function(n) {
  if (n === 0) die('oh');
  f(n - 1);
};
f(2);
