// There is no ?.
//? parse error at line 4: [*
let o = null;
let a = o?.b;
