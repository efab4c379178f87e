// Quotients are not truncated.
print(6 / 3, 7 / 2, -7 / 2, 1 / 4, 1 / 8); //> 2 3.500000 -3.500000 0.250000 0.125000
