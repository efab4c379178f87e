// Other escapes keep their backslash.
print('\0'.length, '\a'.length, '\d'.length, '\/'.length, '\q'.length); //> 2 2 2 2 2
print('\0\a\q'); //> \0\a\q
