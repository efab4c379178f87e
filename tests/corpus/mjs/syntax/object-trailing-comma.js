// An object literal may end with a comma.
print(JSON.stringify({a: 1, b: 2,})); //> {"b":2,"a":1}
