// Keys are bytes.
let o = {};
o['a\x00b'] = 1;
o['a\x00c'] = 2;
o['ключ'] = 3;
print(o['a\x00b'], o['a\x00c'], o['ключ'], o['a']); //> 1 2 3 undefined
