// Postfix binds tighter than prefix.
let a = 5;
print(-a++, a, !a--, a); //> -5 6 false 5
