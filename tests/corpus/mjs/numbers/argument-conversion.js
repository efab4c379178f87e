// Where a 32-bit number is wanted the low 32 bits are taken.
print('abc'.at(4294967297), 'abc'.at(4294967295), 'abc'.at(NaN)); //> 98 99 97
print('abc'.slice(4294967297), 'abc'.slice(0, 4294967295)); //> bc ab
