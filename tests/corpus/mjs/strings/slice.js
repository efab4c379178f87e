// slice gives a part.
let s = 'hello';
print(s.slice(1), s.slice(1, 3), s.slice(0, 5), s.slice(5) === ''); //> ello el hello true
