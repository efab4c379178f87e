// Commas may trail.
print(JSON.stringify(JSON.parse('[1,2,]')), JSON.stringify(JSON.parse('{"a":1,}'))); //> [1,2] {"a":1}
