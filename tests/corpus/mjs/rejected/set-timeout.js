// There is no setTimeout.
//! [setTimeout] is not defined
setTimeout(print, 1);
