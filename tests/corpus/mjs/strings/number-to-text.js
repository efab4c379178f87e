// JSON.stringify turns a number into a string.
print('n=' + JSON.stringify(5), JSON.stringify(1.5) + '!'); //> n=5 1.500000!
