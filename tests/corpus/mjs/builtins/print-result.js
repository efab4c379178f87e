// print gives undefined.
print(print('x'));
//> x
//> undefined
