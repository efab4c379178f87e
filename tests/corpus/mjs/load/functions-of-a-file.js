// Functions of a file work after it has ended.
load('m.js');
print(twice(4), name); //> 8 m
//@ file m.js: let name = 'm';
//@ file m.js: let twice = function(x) { return x * 2; };
