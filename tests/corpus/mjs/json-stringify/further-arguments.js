// Further arguments are ignored.
print(JSON.stringify({a: [1]}, null, 2)); //> {"a":[1]}
