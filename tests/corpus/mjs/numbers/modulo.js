// The remainder is whole and has the sign of the dividend.
print(7 % 3, -7 % 3, 7 % -3, -7 % -3, -5 % 3, 5 % -3); //> 1 -1 1 -1 -2 2
