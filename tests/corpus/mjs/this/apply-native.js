// apply of a built-in function gives its result.
print(chr.apply(undefined, [65])); //> A
print.apply(undefined, [1, 'a']); //> 1 a
