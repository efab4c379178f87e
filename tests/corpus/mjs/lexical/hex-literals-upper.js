// 0X is read as C strtod reads it, fractions included.
print(0XfF, 0X1.8); //> 255 1.500000
