// Expressions of one statement are separated by commas.
let a = 1;
a = a + 1, print(a), a = a * 5, print(a);
//> 2
//> 10
