// Other keys of an array are not written.
let a = [1, 2];
a.name = 'x';
print(JSON.stringify(a)); //> [1,2]
