// A value that stands twice is written twice.
let p = {x: 1};
print(JSON.stringify([p, p]), JSON.stringify({a: p, b: p})); //> [{"x":1},{"x":1}] {"b":{"x":1},"a":{"x":1}}
