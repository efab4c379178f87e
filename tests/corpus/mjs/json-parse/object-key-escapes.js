// Keys are taken as they stand.
for (let k in JSON.parse('{"a\\nb": 1}')) print(k, k.length); //> a\nb 4
