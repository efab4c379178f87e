// Escapes for one byte.
let s = '\b\t\n\v\f\r\\\'\"';
print(s.length); //> 9
for (let i = 0; i < s.length; i++) print(s.at(i));
//> 8
//> 9
//> 10
//> 11
//> 12
//> 13
//> 92
//> 39
//> 34
