// Nothing is converted.
print('a' < 'b', +'5' === '5', isNaN('x')); //> false true false
