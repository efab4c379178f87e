// In an inner scope let x = x is undefined.
let v = 1;
{ let v = v; print(v); } //> undefined
print(v); //> 1
