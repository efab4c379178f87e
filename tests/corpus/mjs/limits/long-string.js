// A string of a hundred thousand bytes.
//@ pc
let s = 'a';
while (s.length < 100000) s = s + s;
print(s.length, s.indexOf('b'), JSON.stringify(s).length); //> 131072 -1 131074
