// Bitwise operands are truncated toward zero.
print(5.9 & 3.9, -5.9 | 0, 0.9 | 0, -0.9 ^ 0, ~5.9, ~-5.9); //> 1 -5 0 0 -6 4
