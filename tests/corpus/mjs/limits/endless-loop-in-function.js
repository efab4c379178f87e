// An endless loop in a function ends with an error.
//@ max-steps 20000
//? *
let f = function() { for (let i = 0; i > -1; i++) { } };
f();
