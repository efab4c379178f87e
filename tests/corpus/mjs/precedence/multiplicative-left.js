// * / % group from the left.
print(100 / 10 / 5, 100 / 10 * 5, 17 % 7 % 2, 2 * 7 % 4); //> 2 50 1 2
