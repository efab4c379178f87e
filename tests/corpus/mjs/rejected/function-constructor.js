// There is no Function.
//! [Function] is not defined
Function('return 1');
