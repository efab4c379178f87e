// The condition of a while is any value.
let s = 'abc';
while (s) { print(s); s = s.slice(1); }
//> abc
//> bc
//> c
