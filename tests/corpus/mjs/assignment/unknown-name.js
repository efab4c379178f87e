// Assignment to a name that does not exist is an error.
//! [x] is not defined
x = 1;
