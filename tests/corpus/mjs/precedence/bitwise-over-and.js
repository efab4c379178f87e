// | binds tighter than &&.
print(1 && 2 | 4, 0 | 0 && 5, 1 | 2 && 8 | 1); //> 6 0 9
