// A string's method in an object gets the object.
//! this should be a string, object given
let o = {f: 'abc'.slice};
o.f(1);
