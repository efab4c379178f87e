// at needs a number.
//! index should be a number, null given
'abc'.at(null);
