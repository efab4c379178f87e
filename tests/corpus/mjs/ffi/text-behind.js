// Text behind the closing parenthesis is ignored.
print(ffi('int corpus_add(int, int); and so on')(1, 2)); //> 3
