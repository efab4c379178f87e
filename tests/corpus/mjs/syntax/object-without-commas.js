// An object literal needs its commas.
//! parse error at line 3: [b: 2345678]
let o = {a: 1 b: 23456789};
