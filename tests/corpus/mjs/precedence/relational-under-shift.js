// Comparisons bind looser than shifts.
print(1 << 3 > 7, 8 >> 1 <= 3, 4 < 1 << 3); //> true false true
