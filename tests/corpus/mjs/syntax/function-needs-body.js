// A function needs braces.
//! parse error at line 3: [return 1; ]
let f = function() return 1; print(2);
