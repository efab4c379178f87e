// A let creates its name before it evaluates the value.
let x = (function() { return x; })();
print(x); //> undefined
