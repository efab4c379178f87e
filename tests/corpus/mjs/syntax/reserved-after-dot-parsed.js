// Five reserved words parse after a dot.
let f = function(o) { o.this; o.null; o.true; o.false; o.undefined; };
print(typeof f); //> function
