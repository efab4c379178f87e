// Properties of properties.
let o = {a: {b: {c: 1}}};
o.a.b.c = 2;
o['a']['b'].d = 3;
print(o.a.b.c, o.a.b.d, JSON.stringify(o)); //> 2 3 {"a":{"b":{"d":3,"c":2}}}
