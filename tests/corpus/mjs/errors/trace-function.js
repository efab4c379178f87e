// The report names every active call, the innermost first.
//! [nothing] is not defined
//^ trace-function.js:8
//^ trace-function.js:11
//^ trace-function.js:13
let f = function() {
  let a = 1;
  return nothing;
};
let g = function() {
  f();
};
g();
