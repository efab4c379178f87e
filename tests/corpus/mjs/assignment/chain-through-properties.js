// Assignments chain through properties.
let o = {}, p = {};
o.a = p.b = o['c'] = 5;
print(o.a, p.b, o.c); //> 5 5 5
