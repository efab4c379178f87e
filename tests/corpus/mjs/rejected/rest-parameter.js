// There are no rest parameters.
//! parse error at line 3: [...rest) {]
let f = function(...rest) { return rest; };
