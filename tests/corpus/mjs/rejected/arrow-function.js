// There are no arrow functions.
//? parse error at line 3: [*
let f = (a) => a + 1;
