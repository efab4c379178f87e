// All active calls are searched, the innermost first.
let h = function() { return x; };
let g = function() { return h(); };
let f = function() { let x = 'f'; return g(); };
let e = function() { let x = 'e'; let y = f(); return y + h(); };
print(e()); //> fe
