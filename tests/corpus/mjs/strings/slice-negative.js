// Negative positions count from the end.
let s = 'hello';
print(s.slice(-2), s.slice(-3, -1), s.slice(1, -1), s.slice(-9), s.slice(0, -9) === ''); //> lo ll ell hello true
