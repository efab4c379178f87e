// int arguments and results.
let add = ffi('int corpus_add(int, int)');
print(add(2, 3), add(-5, 2), add(0, 0)); //> 5 -3 0
