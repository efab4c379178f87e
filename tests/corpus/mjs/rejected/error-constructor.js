// There is no Error.
//! [Error] is not defined
Error('x');
