// A zero remainder of a negative dividend is -0.
print(-6 % 3, -6 % 3 === 0, -6 % 3 === -0, 6 % 3 === 0); //> 0 false true true
