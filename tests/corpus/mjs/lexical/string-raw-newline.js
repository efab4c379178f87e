// A string may contain newlines.
let s = 'a
b';
print(s, s.length); //> a\x0ab 3
