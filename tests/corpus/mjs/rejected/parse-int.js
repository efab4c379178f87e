// There is no parseInt and no parseFloat.
//! [parseInt] is not defined
parseInt('1');
//---
//! [parseFloat] is not defined
parseFloat('1');
