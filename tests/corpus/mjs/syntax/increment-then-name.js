// A statement that ends in ++ needs no semicolon before the next line.
let x = 1;
x++
print(x) //> 2
