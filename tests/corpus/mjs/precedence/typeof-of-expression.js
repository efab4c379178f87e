// typeof takes one unary operand.
print(typeof 1 === 'number', typeof (1 === 1), typeof typeof 1); //> true boolean string
