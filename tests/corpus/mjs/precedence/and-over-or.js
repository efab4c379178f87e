// && binds tighter than ||.
print(true || false && false, (true || false) && false); //> true false
print(false && true || 'x', false && (true || 'x')); //> x false
