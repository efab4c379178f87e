// length counts bytes.
print(''.length, 'abc'.length, 'é'.length, '€uro'.length, 'a\x00b'.length); //> 0 3 2 6 3
