// Unary operators stack.
print(!!1, !!0, - -5, ~~5.7, !-1, -+-5, typeof !1); //> true false 5 5 false 5 boolean
