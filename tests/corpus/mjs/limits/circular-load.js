// A file that loads itself ends with an error.
//@ max-memory 60000
//? *
load('m.js');
//@ file m.js: load('m.js');
