// An empty text is found where the search starts.
print('abc'.indexOf(''), 'abc'.indexOf('', 2), 'abc'.indexOf('', 9), ''.indexOf('')); //> 0 2 3 0
