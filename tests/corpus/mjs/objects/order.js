// A new property goes to the front.
let o = {a: 1, b: 2};
o.c = 3;
o['d'] = 4;
print(JSON.stringify(o)); //> {"d":4,"c":3,"b":2,"a":1}
