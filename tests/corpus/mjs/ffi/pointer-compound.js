// += moves a pointer.
let p = getMJS(), q = p;
p += 3;
print(p - q); //> 3
