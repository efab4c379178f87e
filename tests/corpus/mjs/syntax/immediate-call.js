// A function expression may be called directly.
(function() { print(1); })();
(function() { print(2); }());
print(function(a) { return a * 2; }(21));
//> 1
//> 2
//> 42
