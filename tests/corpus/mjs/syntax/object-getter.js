// An object literal has no getters.
//? parse error at line 3: [*
let o = {get a() { return 1; }};
