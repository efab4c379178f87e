// Unary operators bind tighter than binary ones.
print(-2 * 3, -2 - -3, !0 === true, ~1 + 1, typeof 1 + 'x'); //> -6 1 true -1 numberx
