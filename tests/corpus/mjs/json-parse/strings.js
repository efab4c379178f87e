// Strings are quoted by double quotes.
print(JSON.parse('""').length, JSON.parse('"a\'b"'), JSON.parse('"/"')); //> 0 a'b /
