// at gives the value of a byte.
let s = 'abc\xff';
print(s.at(0), s.at(2), s.at(3), s.at(4), ''.at(0)); //> 97 99 255 undefined undefined
