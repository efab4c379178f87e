// There are no arrow functions, without parentheses neither.
//? parse error at line 3: [*
let f = a => a + 1;
