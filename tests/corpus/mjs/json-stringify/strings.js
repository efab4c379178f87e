// Strings are quoted.
print(JSON.stringify('abc'), JSON.stringify('')); //> "abc" ""
