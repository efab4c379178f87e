// The blocks of the caller are seen too.
let f = function() { return inner; };
{ let inner = 1; print(f()); } //> 1
for (let inner = 7; inner < 8; inner++) print(f()); //> 7
