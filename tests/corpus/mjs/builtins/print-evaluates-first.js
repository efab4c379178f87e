// The arguments of print are evaluated before it writes.
print('a', print('b'), 'c');
//> b
//> a undefined c
