// indexOf needs a string and a number.
//! searchValue should be a string, number given
'abc'.indexOf(1);
//---
//! fromIndex should be a number, string given
'abc'.indexOf('a', '1');
//---
//! fromIndex should be a number, undefined given
'abc'.indexOf('a', undefined);
