// Every operator with a NaN operand gives NaN.
print(NaN + 1, 1 - NaN, NaN * 0, NaN / 1, NaN % 2, 2 % NaN); //> -nan -nan -nan -nan -nan -nan
print(NaN & 1, 1 | NaN, NaN ^ NaN, NaN << 1, 1 >> NaN, NaN >>> 0); //> -nan -nan -nan -nan -nan -nan
