// Writing creates and replaces properties.
let o = {a: 1};
o.a = 2;
o.b = 3;
o['c d'] = 4;
print(o.a, o.b, o['c d']); //> 2 3 4
