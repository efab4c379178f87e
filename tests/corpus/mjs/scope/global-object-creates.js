// A property of global is a variable.
global.created = 7;
print(created); //> 7
created = 8;
print(global.created); //> 8
