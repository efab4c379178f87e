// A postfix decrement of an item with a numeric index fails.
//! invalid operand for --
let a = [1];
a[0]--;
