// What is not held does not count as used memory.
//@ max-memory 60000
let s = '';
for (let i = 0; i < 2000; i++) { s = 'abcdefghijklmnopqrstuvwxyz' + 'abcdefghijklmnopqrstuvwxyz'; let o = {a: [1, 2, 3], b: s}; }
print(s.length); //> 52
