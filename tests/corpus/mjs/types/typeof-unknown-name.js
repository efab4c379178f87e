// typeof of a name that does not exist is an error.
//! [nothing] is not defined
typeof nothing;
