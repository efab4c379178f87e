// The name is looked up before the value is evaluated.
//! [x] is not defined
let t = function() { print('evaluated'); return 1; };
x = t();
