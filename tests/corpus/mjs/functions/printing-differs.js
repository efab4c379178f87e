// A function is printed with its internal place.
//~ <function@*>
print(function() { return 1; });
