// The file sees the names at the place of the call.
let f = function() { let n = 5; load('m.js'); return n; };
print(f()); //> 6
//@ file m.js: n = n + 1;
