// The lenient JSON reader.
print(JSON.parse('[1 2,]').length, JSON.parse('{a:1} x').a); //> 2 1
