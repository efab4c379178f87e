// An error in a condition.
//! type error
if (undefined.x) { print('never'); }
