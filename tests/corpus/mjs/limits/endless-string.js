// A string that grows for ever ends with an error.
//@ max-memory 60000
//? *
let s = 'abcdefgh';
while (true) { s = s + s; }
