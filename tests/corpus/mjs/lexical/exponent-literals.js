// Exponents with either letter and either sign.
print(1e3, 1E3, 1e+3, 25e-1, 1.5e2, 12.5E-1); //> 1000 1000 1000 2.500000 150 1.250000
