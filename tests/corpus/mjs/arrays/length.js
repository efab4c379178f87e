// length is the largest index plus 1.
let a = [];
print(a.length); //> 0
a[0] = 1;
print(a.length); //> 1
a[9] = 1;
print(a.length); //> 10
