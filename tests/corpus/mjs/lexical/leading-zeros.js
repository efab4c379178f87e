// Leading zeros do not make a number octal.
print(010, 00, 08, 007.5); //> 10 0 8 7.500000
