// Objects hold values of every type.
let o = {n: 1, s: 'a', b: true, z: null, u: undefined, a: [1], o: {p: 2}, f: function() { return 3; }};
print(o.n, o.s, o.b, o.z, o.u, o.a[0], o.o.p, o.f()); //> 1 a true null undefined 1 2 3
