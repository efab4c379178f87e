// Identifiers are case sensitive.
let name = 1, Name = 2, NAME = 3;
print(name, Name, NAME); //> 1 2 3
