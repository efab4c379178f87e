// In the same scope let x = x keeps the value.
let v = 1;
let v = v;
print(v); //> 1
