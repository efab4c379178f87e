// State is kept in properties.
let counter = {n: 0, next: function() { this.n = this.n + 1; return this.n; }};
counter.next();
counter.next();
print(counter.next()); //> 3
