// Commas may miss.
print(JSON.stringify(JSON.parse('[1 2 "a" [3]]')), JSON.stringify(JSON.parse('{"a":1 "b":2}'))); //> [1,2,"a",[3]] {"b":2,"a":1}
