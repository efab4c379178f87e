// Operands outside 64 bits are the smallest integer.
print(1e18 * 10 | 0, -1e18 * 10 | 0, 1e18 * 10 & -1); //> -9223372036854775808 -9223372036854775808 -9223372036854775808
