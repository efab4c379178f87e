// var is not implemented.
//! [var] is not implemented
var x = 1;
