// push needs an array.
//! this should be a array, object given
let o = {f: [].push};
o.f(1);
