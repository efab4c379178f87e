// A negative position counts from the end and stops at 0.
print('abc'.at(-1), 'abc'.at(-3), 'abc'.at(-4), 'abc'.at(-100)); //> 99 97 97 97
