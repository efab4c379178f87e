// Numbers are equal by value.
print(1 === 1, 1 === 1.0, 0.5 === 1 / 2, 1 === 2, 255 === 0xff); //> true true true false true
