// The fraction of a position is dropped.
print('abc'.at(1.9), 'abc'.at(0.5), 'abc'.at(-1.5)); //> 98 97 99
