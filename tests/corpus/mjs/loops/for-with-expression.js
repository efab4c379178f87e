// The init of a for may be an expression.
let i = 5;
for (i = 0; i < 2; i++) print('in', i);
print('after', i);
//> in 0
//> in 1
//> after 2
