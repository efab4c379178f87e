// NaN equals nothing.
print(NaN === NaN, NaN !== NaN, 0 / 0 === NaN); //> false true false
