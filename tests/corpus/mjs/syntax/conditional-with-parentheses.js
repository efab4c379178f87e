// An assignment in parentheses is a branch of a conditional.
let a = 0;
true ? (a = 1) : (a = 2);
print(a); //> 1
