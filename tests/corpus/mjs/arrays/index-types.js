// An index is converted to its text.
let a = ['zero', 'one'];
print(a['0'], a[1], a['1'], a[1.0]); //> zero one one one
