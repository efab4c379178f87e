// A function passed to a function is a call as any other.
//! oh
//^ trace-callback.js:6
//^ trace-callback.js:7
//^ trace-callback.js:8
let f = function() { die('oh'); };
let call = function(g) { g(); };
call(f);
