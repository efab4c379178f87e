// Objects that hold each other end with an error.
//@ max-memory 60000
//? *
let o = {};
while (true) { o = {next: o}; }
