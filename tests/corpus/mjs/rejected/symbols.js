// There is no Symbol.
//! [Symbol] is not defined
Symbol('x');
