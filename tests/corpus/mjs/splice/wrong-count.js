// The count is a number.
//! deleteCount should be a number, undefined given
[1].splice(0, undefined);
