// Strings are bytes.
print('ы'.length, 'ы'[0] === '\xd1', 'ы'); //> 2 true \xd1\x8b
