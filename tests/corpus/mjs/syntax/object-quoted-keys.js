// Keys of an object literal are names or strings.
let o = {a: 1, 'b c': 2, "d": 3, '': 4};
print(o.a, o['b c'], o.d, o['']); //> 1 2 3 4
