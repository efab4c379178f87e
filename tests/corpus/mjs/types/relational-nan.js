// Comparisons with NaN are false.
print(NaN < 1, NaN > 1, NaN <= NaN, 1 >= NaN); //> false false false false
