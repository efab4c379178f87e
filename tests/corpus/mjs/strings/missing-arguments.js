// The methods name the argument they miss.
//! missing argument beginSlice
'abc'.slice();
//---
//! missing argument index
'abc'.at();
//---
//! missing argument index
'abc'.charCodeAt();
//---
//! missing argument searchValue
'abc'.indexOf();
