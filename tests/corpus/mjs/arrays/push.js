// push appends and gives the new length.
let a = [1, 2];
print(a.push(3), a.push('x', 'y'), a.length, a[4]); //> 3 5 5 y
