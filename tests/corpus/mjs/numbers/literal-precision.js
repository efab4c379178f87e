// Literals are rounded correctly.
print(0.1 + 0.7 === 0.8, 0.1 * 3 === 0.3, 5e-1 === 0.5, 123e-2 === 1.23, 1e2 === 100); //> false false true true true
print(9007199254740993 === 9007199254740992, 0.30000000000000004 === 0.1 + 0.2); //> true true
