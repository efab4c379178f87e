// Shifts truncate both operands.
print(5.9 << 1.9, -5.9 >> 1, 9.9 >>> 1.5); //> 10 -3 4
