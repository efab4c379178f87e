// The remainder by zero is NaN, also after truncation.
print(5 % 0, 5 % 0.5, 5 % -0.9); //> -nan -nan -nan
