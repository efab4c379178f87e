// Unary plus gives its operand unchanged.
print(+5, +'5' === '5', +true, +null, +undefined, typeof +[]); //> 5 true true null undefined array
