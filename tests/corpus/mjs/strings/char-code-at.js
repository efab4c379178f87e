// charCodeAt is at.
print('abc'.charCodeAt(1), 'abc'.charCodeAt(-1), 'abc'.charCodeAt(3), '\x80'.charCodeAt(0)); //> 98 99 undefined 128
