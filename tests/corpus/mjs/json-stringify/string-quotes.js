// Quotes and backslashes are escaped, single quotes and slashes are not.
print(JSON.stringify('a"b\\c\'d/e')); //> "a\"b\\c'd/e"
