// An object literal has no methods.
//? parse error at line 3: [*
let o = {f() { return 1; }};
