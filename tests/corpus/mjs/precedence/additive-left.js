// + and - group from the left.
print(10 - 4 - 3, 10 - 4 + 3, 'a' + 'b' + 'c'); //> 3 9 abc
