// indexOf compares all bytes.
print('a\x00b\x00c'.indexOf('\x00c'), 'aыb'.indexOf('ы'), 'aыb'.indexOf('b')); //> 3 1 3
