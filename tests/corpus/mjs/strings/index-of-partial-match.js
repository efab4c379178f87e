// A partial match does not hide a later one.
print('aaab'.indexOf('aab'), 'ababac'.indexOf('abac')); //> 1 2
