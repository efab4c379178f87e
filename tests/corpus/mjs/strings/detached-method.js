// A method without its string fails.
//! this should be a string, undefined given
let f = 'abc'.at;
f(0);
