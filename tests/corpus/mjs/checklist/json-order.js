// Newest property first, six decimals.
print(JSON.stringify({a: 1, b: [1.5, null]})); //> {"b":[1.500000,null],"a":1}
