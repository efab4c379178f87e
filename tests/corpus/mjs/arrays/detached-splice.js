// splice without its array fails.
//! this should be a array, undefined given
let f = [].splice;
f(0);
