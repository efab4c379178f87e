// Sums and differences.
print(1 + 2, 1 - 2, 0.5 + 0.25, 0.1 + 0.2 === 0.3, 1e18 + 1 === 1e18); //> 3 -1 0.750000 false true
