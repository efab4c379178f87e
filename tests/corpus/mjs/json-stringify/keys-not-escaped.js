// Keys are not escaped.
let o = {};
o['a"b'] = 1;
print(JSON.stringify(o)); //> {"a"b":1}
