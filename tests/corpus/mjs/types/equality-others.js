// null, undefined and booleans are equal to themselves.
print(null === null, undefined === undefined, true === true, true === false); //> true true true false
print(null === undefined, false === null, true === 1, '1' === 1, '' === false); //> false false false false false
