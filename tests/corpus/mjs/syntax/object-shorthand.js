// An object literal has no shorthand properties.
//? parse error at line 4: [*
let a = 1;
let o = {a};
