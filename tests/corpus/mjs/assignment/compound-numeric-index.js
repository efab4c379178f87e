// Compound assignment to an item with a numeric index fails.
//! invalid operand
let a = [1, 2];
a[0] += 5;
