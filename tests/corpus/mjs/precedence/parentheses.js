// Parentheses group.
print((1 + 2) * (3 + 4), ((((5)))), (1 - (2 - 3))); //> 21 5 2
