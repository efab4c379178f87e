// this is undefined at top level.
print(this); //> undefined
