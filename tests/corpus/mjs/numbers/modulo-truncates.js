// The remainder truncates both operands.
print(5.5 % 2, 5.9 % 3.9, -5.9 % 2, 1e15 % 7.5); //> 1 2 -1 6
