// The locals of the caller hide global names.
let x = 'global';
let f = function() { return x; };
let g = function() { let x = 'local'; return f(); };
print(f(), g()); //> global local
