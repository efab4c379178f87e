// catch is not implemented.
//! [catch] is not implemented
catch (e) { }
