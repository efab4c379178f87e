// Two names for one array.
let a = [1], b = a;
b.push(2);
print(a.length, a === b); //> 2 true
