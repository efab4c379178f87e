// There is no Promise.
//! [Promise] is not defined
Promise.resolve(1);
