// Text behind the first value is ignored.
print(JSON.parse('[1] x').length, JSON.parse('{"a":1}}').a, JSON.parse('true false')); //> 1 1 true
