// Nested values.
print(JSON.stringify({a: {b: [1, {c: 'x'}]}})); //> {"a":{"b":[1,{"c":"x"}]}}
