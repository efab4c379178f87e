// An object literal has no spread.
//? parse error at line 4: [*
let a = {};
let o = {...a};
