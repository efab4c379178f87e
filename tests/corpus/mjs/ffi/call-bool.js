// bool takes booleans and numbers and gives a boolean.
let not = ffi('bool corpus_not(bool)');
print(not(true), not(false), not(0), not(7), not(0.5)); //> false true true false true
