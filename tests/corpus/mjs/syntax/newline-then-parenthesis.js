// A line that begins with a parenthesis is a call.
let f = function(x) { print('called', x); };
f
(3)
//> called 3
