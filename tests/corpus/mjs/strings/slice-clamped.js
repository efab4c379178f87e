// Positions are clamped, and an end before the begin gives the empty string.
let s = 'hello';
print(s.slice(2, 99), s.slice(99) === '', s.slice(3, 1) === '', s.slice(2, 2) === ''); //> llo true true true
