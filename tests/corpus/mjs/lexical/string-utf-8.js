// The text of a string is the bytes of the file.
print('é'.length, 'é', '€'.length, '€'); //> 2 \xc3\xa9 3 \xe2\x82\xac
