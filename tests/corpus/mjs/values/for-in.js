// A for-in has the name of its variable as value.
print(load('m.js')); //> key
//@ file m.js: for (let key in {a: 1}) { 5; }
