// \u00HH is one byte.
let s = JSON.parse('"\\u0041\\u00e9\\u00FF\\u0000"');
print(s.length, s.at(0), s.at(1), s.at(2), s.at(3)); //> 4 65 233 255 0
