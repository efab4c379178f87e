// All compound assignments.
let a = 7;
a += 3; print(a); //> 10
a -= 4; print(a); //> 6
a *= 5; print(a); //> 30
a /= 4; print(a); //> 7.500000
a %= 4; print(a); //> 3
a <<= 4; print(a); //> 48
a >>= 1; print(a); //> 24
a |= 3; print(a); //> 27
a &= 10; print(a); //> 10
a ^= 3; print(a); //> 9
a = -1; a >>>= 24; print(a); //> 255
