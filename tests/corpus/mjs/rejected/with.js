// with is not implemented.
//! [with] is not implemented
with ({a: 1}) print(a);
