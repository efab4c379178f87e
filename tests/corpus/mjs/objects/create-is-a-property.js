// The prototype is an ordinary property.
let p = {x: 1};
let o = Object.create(p);
print(o.__p === p, JSON.stringify(o)); //> true {"__p":{"x":1}}
