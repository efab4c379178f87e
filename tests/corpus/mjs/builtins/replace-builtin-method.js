// Methods of built-in objects can be replaced.
JSON.parse = function(s) { return 'mine'; };
print(JSON.parse('1')); //> mine
