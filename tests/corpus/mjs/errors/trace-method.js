// Methods are calls.
//! oh
//^ trace-method.js:7
//^ trace-method.js:10
let o = {
  f: function() {
    die('oh');
  }
};
o.f();
