// === binds looser than comparisons.
print(1 < 2 === true, 2 < 1 === false, true === 3 >= 3); //> true true true
