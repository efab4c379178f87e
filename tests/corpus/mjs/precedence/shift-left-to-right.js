// Shifts group from the left.
print(1 << 2 << 3, 256 >> 2 >> 1, 1 << 4 >> 2); //> 32 32 4
