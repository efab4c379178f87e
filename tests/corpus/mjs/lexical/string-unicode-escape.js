// \uHHHH keeps the low byte only.
let s = '\u0041\u0410\uFFfe';
print(s.length, s.at(0), s.at(1), s.at(2)); //> 3 65 16 254
