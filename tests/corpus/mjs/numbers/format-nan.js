// NaN is printed with a minus.
print(NaN, 0 / 0, -NaN); //> -nan -nan -nan
