// The prototype is written as the property it is.
let o = Object.create({a: 1});
o.b = 2;
print(JSON.stringify(o)); //> {"b":2,"__p":{"a":1}}
