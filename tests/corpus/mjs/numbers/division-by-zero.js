// Division by zero gives NaN, never infinity.
print(1 / 0, -1 / 0, 1 / -0, 0 / 0); //> -nan -nan -nan -nan
