// An undefined end is not a missing one.
//! endSlice should be a number, undefined given
'abc'.slice(0, undefined);
