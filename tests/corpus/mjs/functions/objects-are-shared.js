// Objects are passed by reference.
let f = function(o, a) { o.n = 5; a.push(1); };
let o = {}, a = [];
f(o, a);
print(o.n, a.length); //> 5 1
