// An object without blanks, newest property first.
print(JSON.stringify({a: 1, b: 'x', c: null, d: true})); //> {"d":true,"c":null,"b":"x","a":1}
