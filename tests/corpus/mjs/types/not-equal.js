// !== is the negation of ===.
print(1 !== 1, 1 !== 2, 'a' !== 'a', null !== undefined, NaN !== NaN, 1 !== '1'); //> false true false true true true
