// this of plain calls and methods.
let f = function() { return this; }; let o = {f: f}; print(f() === undefined, o.f() === o); //> true true
