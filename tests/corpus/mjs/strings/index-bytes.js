// An index counts bytes, not characters.
print('ы'[0] === '\xd1', 'ы'[1], 'ы'); //> true \x8b \xd1\x8b
