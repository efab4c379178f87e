// Rounding may reach the next whole number, which keeps its decimals.
print(0.9999999, 9.9999999, -0.9999999, 99999.9999996); //> 1.000000 10.000000 -1.000000 100000.000000
