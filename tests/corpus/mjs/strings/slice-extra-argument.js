// Further arguments do not matter.
print('hello'.slice(1, 2, 'x'), 'hello'.indexOf('l', 0, 'x')); //> e 2
