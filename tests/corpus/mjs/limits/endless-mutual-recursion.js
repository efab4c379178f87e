// Two functions that call each other for ever end with an error.
//@ max-memory 60000
//? *
let f = function() { return g(); };
let g = function() { return f(); };
f();
