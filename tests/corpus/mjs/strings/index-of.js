// indexOf gives a byte offset or -1.
print('hello'.indexOf('l'), 'hello'.indexOf('lo'), 'hello'.indexOf('z'), 'hello'.indexOf('hello!')); //> 2 3 -1 -1
