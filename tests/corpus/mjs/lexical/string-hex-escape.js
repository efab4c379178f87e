// \xHH is one byte, upper or lower case.
print('\x41\x7a\x7A', '\xff\xFF'.length, '\xe9'.at(0)); //> Azz 2 233
