// A call that has ended is not in the report.
//! oh
//^ trace-after-return.js:6
let f = function() { return 1; };
f();
die('oh');
