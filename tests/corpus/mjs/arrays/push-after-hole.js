// push appends after the largest index.
let a = [];
a[4] = 1;
print(a.push('x'), a[5]); //> 6 x
