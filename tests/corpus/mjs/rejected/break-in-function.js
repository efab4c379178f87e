// A break in a function does not reach the loop of its caller.
//! misplaced 'break'
let f = function() { break; };
while (true) { print('in'); f(); }
//> in
