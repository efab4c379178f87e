// An index gives one byte, or undefined outside.
let s = 'abc';
print(s[0], s[2], s[3], s[9], ''[0], s[0].length); //> a c undefined undefined undefined 1
