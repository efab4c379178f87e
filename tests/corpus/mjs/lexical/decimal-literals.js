// Digits, point and digits, exponent.
print(0, 7, 42, 1.5, 0.25, 10.0); //> 0 7 42 1.500000 0.250000 10
