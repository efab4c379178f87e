// Shifts bind looser than + -.
print(1 << 2 + 1, 64 >> 1 + 2, 256 >>> 4 - 1); //> 8 8 32
