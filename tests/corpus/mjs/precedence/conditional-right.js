// Conditionals group from the right.
print(true ? 1 : true ? 2 : 3, false ? 1 : true ? 2 : 3, false ? 1 : false ? 2 : 3); //> 1 2 3
