// Keys in object literals are not unescaped.
for (let k in {'a\nb': 1, 'c\x41': 2}) print(k, k.length);
//> c\x41 5
//> a\nb 4
