// An assignment takes a whole conditional.
let a = 0, b = 1;
a = b ? 'yes' : 'no';
print(a); //> yes
