// An array that grows for ever ends with an error.
//@ max-memory 60000
//? *
let a = [];
while (true) { a.push(1); }
