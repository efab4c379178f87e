// Numbers become 32 bits, booleans 0 and 1.
let add = ffi('int corpus_add(int, int)');
print(add(2.9, 3.9), add(-2.9, 0), add(true, false)); //> 5 -2 1
print(add(4294967297, 0), add(4294967295, 0), add(NaN, 1)); //> 1 -1 1
