// Blanks around the tokens of a signature are free.
let add = ffi(' int  corpus_add ( int , int ) ');
print(add(1, 2)); //> 3
