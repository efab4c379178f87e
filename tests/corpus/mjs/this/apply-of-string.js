// Strings have no apply.
//! type error
'abc'.apply;
