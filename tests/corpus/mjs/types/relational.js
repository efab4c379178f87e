// < <= > >= compare numbers.
print(1 < 2, 2 < 1, 2 <= 2, 3 <= 2, 2 > 1, 1 > 1, 1 >= 1, 1 >= 2); //> true false true false true false true false
print(-1 < 0, 0.1 < 0.2, -0 < 0, -0 >= 0); //> true true false true
