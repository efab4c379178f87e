// An unterminated string runs to the end of the file without error.
print(1); //> 1
let s = 'abc
