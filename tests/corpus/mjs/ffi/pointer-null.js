// getMJS is not NULL.
print(getMJS() === null, getMJS() !== null, !getMJS()); //> false true false
