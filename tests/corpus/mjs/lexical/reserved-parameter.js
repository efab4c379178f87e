// A reserved word is no parameter name.
//! parse error at line 3: [while) { r]
let f = function(while) { return 1; };
