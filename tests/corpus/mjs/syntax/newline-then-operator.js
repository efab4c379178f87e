// An expression goes on over lines.
let a = 1
  + 2
  * 3;
print(a); //> 7
