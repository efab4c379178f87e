// An object with numeric keys is no array.
let o = {};
o[0] = 'a';
o[1] = 'b';
print(o[0], o['1'], o.length, typeof o); //> a b undefined object
