// A function calls itself.
let fact = function(n) { return n < 2 ? 1 : n * fact(n - 1); };
let fib = function(n) { if (n < 2) return n; return fib(n - 1) + fib(n - 2); };
print(fact(10), fact(20), fib(12)); //> 3628800 2432902008176640000 144
