// A fraction is no index.
//! type error
'abc'[1.5];
