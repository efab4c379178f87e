// There are no generators.
//! parse error at line 3: [* g() { yi]
function * g() { yield 1; }
