// throw is not implemented.
//! [throw] is not implemented
throw 'x';
