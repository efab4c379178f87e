// Arguments are evaluated even if the callee is no function.
//! calling non-callable
let x = 5;
x(print('evaluated')); //> evaluated
