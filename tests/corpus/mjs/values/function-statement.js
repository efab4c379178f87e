// A function statement yields the function.
print(typeof load('m.js')); //> function
//@ file m.js: function f() { }
