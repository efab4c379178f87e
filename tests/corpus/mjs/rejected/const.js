// const is a name that is not defined.
//! [const] is not defined
print('before'); //> before
const x = 1;
