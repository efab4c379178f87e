// a+++b is a++ + b, a---b is a-- - b.
let a = 1, b = 2;
print(a+++b, a); //> 3 2
print(a---b, a); //> 0 1
