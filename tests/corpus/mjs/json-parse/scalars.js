// Scalars.
print(JSON.parse('1'), JSON.parse('"a"'), JSON.parse('true'), JSON.parse('false'), JSON.parse('null')); //> 1 a true false null
