// A negative index gives undefined.
print('abc'[-1], 'abc'[-3]); //> undefined undefined
