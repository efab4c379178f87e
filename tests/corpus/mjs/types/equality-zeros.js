// 0 and -0 are different.
print(0 === -0, -0 === -0, 0 * -1 === 0, 0 !== -0); //> false true false true
