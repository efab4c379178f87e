// A backslash before a newline keeps the newline.
let s = 'a\
b';
print(s.length, s.at(1), s); //> 3 10 a\x0ab
