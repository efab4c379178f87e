// A name that does not exist.
//! [nothing] is not defined
//^ unknown-name.js:5
print('before'); //> before
print(nothing);
