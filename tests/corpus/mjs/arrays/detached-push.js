// push without its array fails.
//! this should be a array, undefined given
let f = [].push;
f(1);
