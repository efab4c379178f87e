// Local names are no properties of global.
let f = function() { let local = 1; return global.local; };
print(f()); //> undefined
