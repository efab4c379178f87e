// A string's method is applied to another string.
print('x'.at.apply('abc', [1]), ''.slice.apply('hello', [1, 3])); //> 98 el
