// Built-in functions take no properties.
//? *
print.x = 5;
